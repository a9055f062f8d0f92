import { custodyErrors } from '../errors/custody.ts';
import { fill, textIn } from '../errors/define.ts';
import type { ErrorParams } from '../errors/index.ts';
import type { Lang } from '../i18n/lang.ts';

/** What checking a log can find. */
export type LogFindingCode = Extract<
  keyof typeof custodyErrors,
  | `LOG_ENTRY_${'FORM' | 'SEQ' | 'PREV' | 'LEAF'}`
  | `LOG_CHECKPOINT_${'FORM' | 'SIGNATURE' | 'ROOT'}`
  | 'LOG_ROLLED_BACK'
  | `LOG_RECORD_${'COMMITMENT' | 'UNKNOWN' | 'GONE' | 'KIND' | 'VERSION'}`
  | 'LOG_TOMBSTONE_UNFOUNDED'
  | 'LOG_DESTRUCTION_UNDONE'
>;

export interface LogFinding {
  readonly code: LogFindingCode;
  /** Numbers and ids: `seq`, `size`, `id`, `version`. Never a value. */
  readonly params: ErrorParams;
}

/** The finding in plain words, with what to do. */
export function logFindingText({ code, params }: LogFinding, lang: Lang): string {
  return fill(textIn(custodyErrors[code], lang), params);
}
