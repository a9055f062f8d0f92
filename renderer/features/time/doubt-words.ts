import { textIn } from '../../../shared/errors/define.ts';
import { doubtTexts, trustWarningTexts } from '../../../shared/timestamp/texts.ts';

export { doubtTexts };

/** A doubt about an answer that holds. */
export function sayDoubt(code: string, lang: 'ko' | 'en'): string {
  return textIn(doubtTexts[code as keyof typeof doubtTexts], lang);
}

/** What should be known of a certificate before it is trusted. */
export function sayTrustWarning(code: string, lang: 'ko' | 'en'): string {
  return textIn(trustWarningTexts[code as keyof typeof trustWarningTexts], lang);
}
