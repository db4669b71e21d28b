/** Ends the process where standard output takes no more: what it is to say would be lost without a word. */
export function endForOutput(error: NodeJS.ErrnoException): void {
  // The terminal was closed. A signal says so, too, and what runs ends by that in its own way.
  if (error.code === "EIO") return;
  // A reader that has seen enough (as in "| head") closes the pipe: that is no failure.
  if (error.code !== "EPIPE") {
    console.error(`Standard output cannot be written (${error.message}): what was to be printed is lost.`);
    process.exitCode = 1;
  }
  process.exit();
}
