import { type Bytes, toHex } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { within } from './der/fault.ts';
import { openFields } from './der/fields.ts';
import { type DerNode, rawOf, readWhole, TAG } from './der/node.ts';
import { type DerTime, generalizedTimeOf } from './der/time.ts';
import { booleanOf, integerOf, oidOf, smallIntegerOf } from './der/values.ts';
import { type Extension, parseExtensionList } from './extensions.ts';
import { type Imprint, imprintOf } from './request.ts';

/** What the authority states (RFC 3161 section 2.4.2). */
export interface TstInfo {
  readonly policy: string;
  readonly imprint: Imprint;
  readonly serial: bigint;
  readonly genTime: DerTime;
  /** Largest deviation of `genTime`, in microseconds; null where the authority gives none. */
  readonly accuracyMicroseconds: number | null;
  readonly ordering: boolean;
  readonly nonce: bigint | null;
  /** The authority's name for itself. */
  readonly tsa: GeneralName | null;
  readonly extensions: readonly Extension[];
}

export interface GeneralName {
  readonly node: DerNode;
  /** DER form, lower-case hexadecimal. */
  readonly raw: string;
}

/** Reads the signed statement. Throws `TIMESTAMP_TSTINFO_MALFORMED` or `TIMESTAMP_TSTINFO_VERSION`. */
export function parseTstInfo(bytes: Bytes): TstInfo {
  return within('TIMESTAMP_TSTINFO_MALFORMED', () => readTstInfo(readWhole(bytes.slice(), 'der')));
}

function readTstInfo(node: DerNode): TstInfo {
  const fields = openFields(node, TAG.sequence);
  const version = integerOf(fields.take(TAG.integer));
  if (version !== 1n) throw new JikimError('TIMESTAMP_TSTINFO_VERSION', { version: String(version) });
  const policy = oidOf(fields.take(TAG.oid));
  const imprint = imprintOf(fields.take(TAG.sequence));
  const serial = integerOf(fields.take(TAG.integer));
  const genTime = generalizedTimeOf(fields.take(TAG.generalizedTime));
  const accuracy = fields.maybe(TAG.sequence);
  const ordering = fields.maybe(TAG.boolean);
  const nonce = fields.maybe(TAG.integer);
  const tsa = fields.maybe(0xa0);
  const extensions = fields.maybe(0xa1);
  fields.end();
  return {
    policy,
    imprint,
    serial,
    genTime,
    accuracyMicroseconds: accuracy === null ? null : accuracyOf(accuracy),
    ordering: ordering !== null && booleanOf(ordering),
    nonce: nonce === null ? null : integerOf(nonce),
    tsa: tsa === null ? null : generalNameOf(tsa),
    extensions: extensions === null ? [] : parseExtensionList(extensions, 0xa1),
  };
}

/** Accuracy ::= SEQUENCE { seconds, millis [0] 1..999, micros [1] 1..999 }, each optional. */
function accuracyOf(node: DerNode): number {
  const fields = openFields(node, TAG.sequence);
  const seconds = fields.maybe(TAG.integer);
  const millis = fields.maybe(0x80);
  const micros = fields.maybe(0x81);
  fields.end();
  return (
    (seconds === null ? 0 : smallIntegerOf(seconds) * 1_000_000) +
    (millis === null ? 0 : thousandthsOf(millis, 0x80) * 1_000) +
    (micros === null ? 0 : thousandthsOf(micros, 0x81))
  );
}

function thousandthsOf(node: DerNode, tag: number): number {
  const value = smallIntegerOf(node, tag);
  if (value < 1 || value > 999) throw new JikimError('TIMESTAMP_ACCURACY', { value });
  return value;
}

function generalNameOf(wrapper: DerNode): GeneralName {
  const fields = openFields(wrapper, 0xa0);
  const node = fields.any();
  fields.end();
  return { node, raw: toHex(rawOf(node)) };
}
