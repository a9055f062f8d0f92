import { DerFault } from './der/fault.ts';
import { openFields } from './der/fields.ts';
import { childrenOf, type DerNode, readWhole, TAG } from './der/node.ts';
import { namedBitsOf, oidOf } from './der/values.ts';
import type { Extension } from './extensions.ts';
import { directoryNameKey } from './name.ts';
import { OID } from './oids.ts';

const SHAPES: Readonly<Record<string, (value: DerNode) => void>> = {
  [OID.subjectAltName]: assertGeneralNames,
  [OID.crlDistributionPoints]: assertDistributionPoints,
  [OID.netscapeType]: (value) => void namedBitsOf(value),
};

/**
 * Extensions that no rule here reads, but whose shape other verifiers check: a certificate that is malformed to them must
 * not be good to us. Throws a DerFault.
 */
export function assertShapes(extensions: readonly Extension[]): void {
  for (const { oid, value } of extensions) SHAPES[oid]?.(readWhole(value, 'der'));
}

/** GeneralNames ::= SEQUENCE OF GeneralName (RFC 5280 section 4.2.1.6). */
function assertGeneralNames(value: DerNode, tag: number = TAG.sequence): void {
  if (value.tag !== tag) throw new DerFault(`no list of names at ${value.start}`);
  childrenOf(value).forEach(assertGeneralName);
}

/** rfc822Name, dNSName, uniformResourceIdentifier, iPAddress: any bytes. */
const PLAIN_NAMES: readonly number[] = [0x81, 0x82, 0x86, 0x87];

function assertGeneralName(name: DerNode): void {
  if (PLAIN_NAMES.includes(name.tag)) return;
  if (name.tag === 0xa4) directoryNameKey(name);
  else if (name.tag === 0xa0) assertOtherName(name);
  else if (name.tag === 0x88) oidOf({ ...name, tag: TAG.oid });
  else throw new DerFault(`unknown kind of name at ${name.start}`);
}

/** OtherName ::= [0] SEQUENCE { type-id, value [0] EXPLICIT ANY }. */
function assertOtherName(name: DerNode): void {
  const fields = openFields(name, 0xa0);
  oidOf(fields.take(TAG.oid));
  const wrapper = openFields(fields.take(0xa0), 0xa0);
  wrapper.any();
  wrapper.end();
  fields.end();
}

/** CRLDistributionPoints ::= SEQUENCE OF DistributionPoint (RFC 5280 section 4.2.1.13). */
function assertDistributionPoints(value: DerNode): void {
  if (value.tag !== TAG.sequence) throw new DerFault('no distribution points');
  for (const point of childrenOf(value)) {
    const fields = openFields(point, TAG.sequence);
    const name = fields.maybe(0xa0);
    const reasons = fields.maybe(0x81);
    const issuer = fields.maybe(0xa2);
    fields.end();
    if (name !== null) assertPointName(name);
    if (reasons !== null) namedBitsOf({ ...reasons, tag: TAG.bitString });
    if (issuer !== null) assertGeneralNames(issuer, 0xa2);
  }
}

/** DistributionPointName: a full name; the rarely used relative form is refused. */
function assertPointName(wrapper: DerNode): void {
  const fields = openFields(wrapper, 0xa0);
  assertGeneralNames(fields.take(0xa0), 0xa0);
  fields.end();
}
