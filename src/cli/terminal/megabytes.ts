/** A size for people, given in bytes; "?" where it is not known. */
export function megabytes(bytes: number | null): string {
  return bytes === null ? "?" : `${(bytes / 1e6).toFixed(1)} MB`;
}
