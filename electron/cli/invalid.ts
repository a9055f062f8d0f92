import { InvalidArgumentError } from 'commander';
import type { Words } from './context.ts';

/** Between the two languages of a refusal: commander hands on nothing but one message. */
const BETWEEN = '\u001f';

/** A refusal of a value, in both languages; `toWords` takes it apart again. */
export function invalid(words: Words): InvalidArgumentError {
  return new InvalidArgumentError(`${words.en}${BETWEEN}${words.ko}`);
}

/** The words of a refusal made by `invalid`; a message of commander's own stands for both languages. */
export function toWords(message: string): Words {
  const [en, ko] = message.split(BETWEEN);
  return { en: en!, ko: ko ?? en! };
}
