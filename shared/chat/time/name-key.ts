/** A name of a month, a weekday or a part of the day as the tables hold it: lower case, without dots and spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.॰\s'’\u200c\u200e\u200f]/g, '');
}
