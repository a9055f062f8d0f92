/** Hexadecimal in groups of eight, so that a person can compare it with the eye. */
export function groupHex(hex: string): string {
  return (hex.match(/.{1,8}/g) ?? []).join(' ');
}
