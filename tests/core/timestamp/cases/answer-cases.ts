import { sha256Of, toToken } from '../../../../build/demo/token-maker.ts';
import { concatBytes, toUtf8 } from '../../../../shared/bytes.ts';
import { TAG } from '../../../../shared/timestamp/der/node.ts';
import {
  encode,
  integer,
  octets,
  oid,
  sequence,
  utf8String,
} from '../../../../shared/timestamp/der/write.ts';
import { OID } from '../../../../shared/timestamp/oids.ts';
import { goodImprint, imprintOf } from '../../../support/own-authority.ts';
import { NOTE } from '../../../support/timestamp-office.ts';
import type { BadCase } from './bad-case.ts';

const nonce = integer(0x4b30557a9fc4e90en);
const yes = encode(TAG.boolean, Uint8Array.of(0xff));
const otherPolicy = oid('1.3.6.1.4.1.32473.8');

function rejected(status: number, ...more: Uint8Array[]): BadCase['surgery'] {
  return () => sequence(sequence(integer(status), ...more));
}

/** The envelope: status, form, and whether the answer belongs to the request and the request to the checkpoint. */
export const answerCases: readonly BadCase[] = [
  {
    name: 'refused by the authority, with its reason',
    code: 'TIMESTAMP_NOT_GRANTED',
    surgery: rejected(
      2,
      sequence(utf8String('no such policy\u001b[31m')),
      encode(TAG.bitString, Uint8Array.of(0, 0, 1)),
    ),
  },
  { name: 'waiting', code: 'TIMESTAMP_NOT_GRANTED', surgery: rejected(3) },
  {
    name: 'refused, yet with a token',
    code: 'TIMESTAMP_NOT_GRANTED',
    plan: { parts: () => ({ status: sequence(integer(2)) }) },
  },
  { name: 'granted without a token', code: 'TIMESTAMP_TOKEN_MISSING', surgery: rejected(0) },
  { name: 'an empty file', code: 'TIMESTAMP_ANSWER_MALFORMED', surgery: () => new Uint8Array(0) },
  {
    name: 'a web page saved as the answer',
    code: 'TIMESTAMP_ANSWER_MALFORMED',
    surgery: () => toUtf8('<html><body>404 Not Found</body></html>'),
  },
  { name: 'cut off', code: 'TIMESTAMP_ANSWER_MALFORMED', surgery: (answer) => answer.slice(0, -1) },
  {
    name: 'with bytes after its end',
    code: 'TIMESTAMP_ANSWER_MALFORMED',
    surgery: (answer) => concatBytes(answer, Uint8Array.of(0)),
    stricter: 'bytes nobody checked must not ride along in what is archived as the answer',
  },
  {
    name: 'with a third field',
    code: 'TIMESTAMP_ANSWER_MALFORMED',
    plan: { finish: async (parts, key) => sequence(parts.status, await toToken(parts, key), integer(1)) },
  },
  {
    name: 'larger than any answer is',
    code: 'TIMESTAMP_ANSWER_TOO_LARGE',
    surgery: (answer) => concatBytes(answer, new Uint8Array(1024 * 1024)),
    stricter: 'the size limit comes before any reading',
  },
  {
    name: 'to a request over another checkpoint than the one shown',
    code: 'TIMESTAMP_REQUEST_OTHER_DATA',
    note: toUtf8('another checkpoint'),
    stricter: 'openssl compares with the request alone; with -data it refuses',
  },
  {
    name: 'checked against a request that is none',
    code: 'TIMESTAMP_REQUEST_MALFORMED',
    shownRequest: toUtf8('no request'),
  },
  {
    name: 'to a request of another version',
    code: 'TIMESTAMP_REQUEST_MALFORMED',
    shownRequest: sequence(integer(2), goodImprint, nonce, yes),
    stricter: 'openssl does not look at the version of the request',
  },
  {
    name: 'to a request with a critical extension',
    code: 'TIMESTAMP_REQUEST_MALFORMED',
    shownRequest: sequence(
      integer(1),
      goodImprint,
      nonce,
      yes,
      encode(0xa0, sequence(oid('1.3.6.1.4.1.32473.9'), yes, octets(integer(1)))),
    ),
    stricter: 'no request of ours has extensions; what they ask for would go unchecked',
  },
  {
    name: 'to a request with SHA-1',
    code: 'TIMESTAMP_REQUEST_HASH',
    shownRequest: sequence(integer(1), imprintOf('1.3.14.3.2.26', new Uint8Array(20)), nonce, yes),
  },
  {
    name: 'over another hash than the request names',
    code: 'TIMESTAMP_IMPRINT_ALGORITHM',
    plan: { tst: { imprint: imprintOf(OID.sha512, new Uint8Array(64)) } },
  },
  {
    name: 'over a hash that is not accepted',
    code: 'TIMESTAMP_IMPRINT_ALGORITHM',
    plan: { tst: { imprint: imprintOf('1.3.14.3.2.26', new Uint8Array(20)) } },
  },
  {
    name: 'over other data',
    code: 'TIMESTAMP_IMPRINT_DIFFERS',
    plan: { tst: { imprint: imprintOf(OID.sha256, sha256Of(toUtf8('other data'))) } },
  },
  {
    name: 'over a digest cut short',
    code: 'TIMESTAMP_IMPRINT_DIFFERS',
    plan: { tst: { imprint: imprintOf(OID.sha256, sha256Of(NOTE).slice(0, 31)) } },
  },
  { name: 'without the nonce', code: 'TIMESTAMP_NONCE_MISSING', plan: { tst: { nonce: undefined } } },
  { name: 'with another nonce', code: 'TIMESTAMP_NONCE_DIFFERS', plan: { tst: { nonce: integer(7) } } },
  {
    name: 'with the nonce negated',
    code: 'TIMESTAMP_NONCE_DIFFERS',
    plan: { tst: { nonce: encode(TAG.integer, Uint8Array.of(0xf9)) } },
    request: sequence(integer(1), goodImprint, integer(7), yes),
  },
  {
    name: 'under another policy than the request asks for',
    code: 'TIMESTAMP_POLICY',
    request: sequence(integer(1), goodImprint, otherPolicy, nonce, yes),
    plan: { tst: { policy: oid('1.3.6.1.4.1.32473.7') } },
  },
  {
    name: 'under another policy than the user expects',
    code: 'TIMESTAMP_POLICY',
    policy: '1.3.6.1.4.1.32473.8',
    stricter: 'openssl knows only the policy of the request',
  },
];
