import type { Bytes } from '../bytes.ts';
import { type ErrorParams, JikimError } from '../errors/index.ts';
import { within } from './der/fault.ts';
import { openFields } from './der/fields.ts';
import { childrenOf, contentOf, type DerNode, rawOf, readWhole, TAG } from './der/node.ts';
import { namedBitsOf, smallIntegerOf } from './der/values.ts';
import { printable } from './name.ts';

/** An answer with its certificates is a few kilobytes; the limit stops a wrong file before anything is read of it. */
export const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * DER of the bare token in an answer of either form: a whole answer (`.tsr`, TimeStampResp) or the token alone
 * (`.tst`, ContentInfo), told apart by the first inner value: a sequence (the status) or an object identifier.
 * Throws `TIMESTAMP_ANSWER_MALFORMED`, `TIMESTAMP_NOT_GRANTED`, `TIMESTAMP_TOKEN_MISSING`.
 */
export function toTokenDer(answer: Bytes): Bytes {
  if (answer.length > MAX_ANSWER_BYTES) {
    throw new JikimError('TIMESTAMP_ANSWER_TOO_LARGE', { size: answer.length, limit: MAX_ANSWER_BYTES });
  }
  return within('TIMESTAMP_ANSWER_MALFORMED', () => {
    const outer = readWhole(answer.slice(), 'ber');
    const first = openFields(outer, TAG.sequence).any();
    return first.tag === TAG.oid ? rawOf(outer) : tokenOfResponse(outer);
  });
}

/** TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken OPTIONAL } (RFC 3161 section 2.4.2). */
function tokenOfResponse(outer: DerNode): Bytes {
  const fields = openFields(outer, TAG.sequence);
  assertGranted(fields.take(TAG.sequence));
  if (!fields.more()) throw new JikimError('TIMESTAMP_TOKEN_MISSING');
  const token = fields.take(TAG.sequence);
  fields.end();
  return rawOf(token).slice();
}

const GRANTED = 0;
const GRANTED_WITH_MODS = 1;

function assertGranted(info: DerNode): void {
  const fields = openFields(info, TAG.sequence);
  const status = smallIntegerOf(fields.take(TAG.integer));
  const text = fields.maybe(TAG.sequence);
  const failure = fields.maybe(TAG.bitString);
  fields.end();
  if (status === GRANTED || status === GRANTED_WITH_MODS) return;
  throw new JikimError('TIMESTAMP_NOT_GRANTED', refusal(status, text, failure));
}

const STATUS = [
  'granted',
  'grantedWithMods',
  'rejection',
  'waiting',
  'revocationWarning',
  'revocationNotification',
];

const FAILURES: Readonly<Record<number, string>> = {
  0: 'badAlg',
  2: 'badRequest',
  5: 'badDataFormat',
  14: 'timeNotAvailable',
  15: 'unacceptedPolicy',
  16: 'unacceptedExtension',
  17: 'addInfoNotAvailable',
  25: 'systemFailure',
};

function refusal(status: number, text: DerNode | null, failure: DerNode | null): ErrorParams {
  const said = text === null ? [] : childrenOf(text).map((part) => new TextDecoder().decode(contentOf(part)));
  const bits = failure === null ? [] : namedBitsOf(failure);
  return {
    status: STATUS[status] ?? String(status),
    failure: bits.map((bit) => FAILURES[bit] ?? `bit ${bit}`).join(', ') || '-',
    text: printable(said.join(' ')) || '-',
  };
}
