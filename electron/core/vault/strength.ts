import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

/** Longer ones are judged by their beginning: the estimate takes time that grows with the square of the length. */
const LONGEST = 100;

let estimator: ZxcvbnFactory | null = null;

/**
 * How hard a passphrase is to guess, from 0 to 4 (the estimator of zxcvbn: 3 stands for 10^8 to 10^10 guesses, each of
 * which costs a thief one key derivation).
 */
export function strengthOf(passphrase: string): number {
  if (passphrase === '') return 0;
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return estimator.check(passphrase.slice(0, LONGEST)).score;
}
