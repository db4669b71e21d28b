/** Today by the clock of this machine, in its time zone, ISO 8601. */
export function dayOfClock(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
