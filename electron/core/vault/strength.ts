import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Longer ones are judged by their beginning: the estimate takes time that grows with the square of the length. */
const LONGEST = 100;

let estimator: Promise<ZxcvbnFactory> | null = null;

/**
 * How hard a passphrase is to guess, from 0 to 4 (the estimator of zxcvbn: 3 stands for 10^8 to 10^10 guesses, each of
 * which costs a thief one key derivation).
 */
export async function strengthOf(passphrase: string): Promise<number> {
  if (passphrase === '') return 0;
  estimator ??= loadEstimator();
  return (await estimator).check(passphrase.slice(0, LONGEST)).score;
}

/** Loaded when first asked for: the word lists are large, and most starts of the program need none of them. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
}
