import type { Lang } from '../i18n/lang.ts';
import { archiveErrors } from './archive.ts';
import { chatErrors } from './chat.ts';
import { cliErrors } from './cli.ts';
import { conversationErrors } from './conversation.ts';
import { custodyErrors } from './custody.ts';
import { decodeErrors } from './decode.ts';
import { type ErrorKind, fill, textIn } from './define.ts';
import { exhibitErrors } from './exhibit.ts';
import { generalErrors } from './general.ts';
import { intakeErrors } from './intake.ts';
import { ipcErrors } from './ipc.ts';
import { itemErrors } from './item.ts';
import { noteErrors } from './note.ts';
import { reportErrors } from './report.ts';
import { storeErrors } from './store.ts';
import { timestampErrors } from './timestamp.ts';
import { vaultErrors } from './vault.ts';

/** The closed set of everything that can go wrong; each area keeps its own table. */
const table = {
  ...archiveErrors,
  ...chatErrors,
  ...cliErrors,
  ...conversationErrors,
  ...custodyErrors,
  ...decodeErrors,
  ...exhibitErrors,
  ...generalErrors,
  ...intakeErrors,
  ...ipcErrors,
  ...noteErrors,
  ...itemErrors,
  ...reportErrors,
  ...storeErrors,
  ...timestampErrors,
  ...vaultErrors,
};

export type ErrorCode = keyof typeof table;
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A failure with a code from the closed set. Callers and tests compare `code`, never the text. */
export class JikimError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(fill(table[code].en, params), options);
    this.name = 'JikimError';
    this.code = code;
    this.params = params;
  }

  get kind(): ErrorKind {
    return table[this.code].kind;
  }
}

/** What happened and what to do next, in the reader's language. */
export function errorText(error: JikimError, lang: Lang): string {
  return fill(textIn(table[error.code], lang), error.params);
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(table, code);
}

/** A failure that came as data. A code that this build does not know comes from a fault of ours. */
export function toError({
  code,
  params,
}: {
  readonly code: string;
  readonly params: ErrorParams;
}): JikimError {
  return isErrorCode(code) ? new JikimError(code, params) : new JikimError('INTERNAL', { what: code });
}
