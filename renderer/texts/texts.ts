import * as en from './en/index.ts';
import * as ko from './ko/index.ts';

export type Lang = 'ko' | 'en';
export type Texts = typeof en;

/** Korean must have the shape of English to compile: a missing or a surplus sentence is an error of types. */
export const texts: Record<Lang, Texts> = { en, ko };
