/** Today where this computer is, as a field of a day holds it: `YYYY-MM-DD`. */
export function todayHere(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
