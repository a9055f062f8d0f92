import { errorText, JikimError } from '../../shared/errors/index.ts';
import type { Lang } from '../texts/texts.ts';

/** What happened and what to do next, in the reader's language. A fault of the window itself has no code of its own. */
export function sayError(error: unknown, lang: Lang): string {
  const coded =
    error instanceof JikimError ? error : new JikimError('INTERNAL', { what: 'window' }, { cause: error });
  return errorText(coded, lang);
}
