export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로';

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS = 28;
const FINAL_RIEUL = 8;

/** How a digit ends when it is read in Korean: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGIT_FINAL = [21, FINAL_RIEUL, 0, 16, 0, 0, 1, FINAL_RIEUL, FINAL_RIEUL, 0];

/**
 * The word with the particle that its last sound asks for: `이름과`, `사과와`, `3은`, `1로`. After other letters, whose
 * reading nobody knows, both forms are given: `Kim을(를)`.
 */
export function withParticle(word: string, pair: Particle): string {
  const [afterFinal, afterVowel] = pair.split('/') as [string, string];
  const final = finalOf(word);
  if (final === null) return `${word}${afterFinal}(${afterVowel})`;
  const open = final === 0 || (pair === '으로/로' && final === FINAL_RIEUL);
  return word + (open ? afterVowel : afterFinal);
}

function finalOf(word: string): number | null {
  const last = word.replace(/[\s)\]'"’”」』]+$/u, '').at(-1) ?? '';
  const code = last.codePointAt(0) ?? 0;
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return (code - HANGUL_FIRST) % FINALS;
  return /^[0-9]$/.test(last) ? DIGIT_FINAL[Number(last)]! : null;
}
