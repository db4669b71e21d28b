/** Unusable arguments or settings: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
