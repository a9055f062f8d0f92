/** Bits in which two 64-bit hashes of 16 hexadecimal digits differ, 0 to 64. */
export function perceptualDistance(a: string, b: string): number {
  const half = (at: number): number =>
    onesIn(Number.parseInt(a.slice(at, at + 8), 16) ^ Number.parseInt(b.slice(at, at + 8), 16));
  return half(0) + half(8);
}

function onesIn(word: number): number {
  let ones = 0;
  for (let rest = word >>> 0; rest !== 0; rest &= rest - 1) ones++;
  return ones;
}
