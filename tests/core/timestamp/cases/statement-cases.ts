import { commonName } from '../../../../build/demo/certificate-maker.ts';
import { attribute, sha256Of } from '../../../../build/demo/token-maker.ts';
import { type Bytes, concatBytes, toUtf8 } from '../../../../shared/bytes.ts';
import { TAG } from '../../../../shared/timestamp/der/node.ts';
import {
  boolean,
  encode,
  integer,
  nothing,
  octets,
  oid,
  sequence,
} from '../../../../shared/timestamp/der/write.ts';
import { OID } from '../../../../shared/timestamp/oids.ts';
import type { OwnPlan, OwnWorld } from '../../../support/own-authority.ts';
import type { BadCase } from './bad-case.ts';

function genTime(text: string): OwnPlan {
  return { tst: { genTime: encode(TAG.generalizedTime, toUtf8(text)) } };
}

/** The certificate identifiers replaced by these attributes. */
function ess(make: (world: OwnWorld) => readonly Bytes[]): OwnPlan {
  const prefix = Buffer.from(oid(OID.signingCertificateV2));
  return {
    parts: ({ attributes }, world) => ({
      attributes: [...attributes.filter((value) => !Buffer.from(value).includes(prefix)), ...make(world)],
    }),
  };
}

function second(...ids: Bytes[]): Bytes {
  return attribute(OID.signingCertificateV2, sequence(sequence(...ids)));
}

function idOf(certificate: Uint8Array, ...more: Bytes[]): Bytes {
  return sequence(octets(sha256Of(certificate)), ...more);
}

const extension = (critical: boolean) =>
  encode(0xa1, sequence(oid('1.3.6.1.4.1.32473.5'), boolean(critical), octets(nothing())));

/** What the authority states, and which certificate it says it signed with. */
export const statementCases: readonly BadCase[] = [
  { name: 'of version 2', code: 'TIMESTAMP_TSTINFO_VERSION', plan: { tst: { version: integer(2) } } },
  {
    name: 'without seconds in its time',
    code: 'TIMESTAMP_TSTINFO_MALFORMED',
    plan: genTime('202606010304Z'),
    stricter: 'RFC 3161 section 2.4.2 demands seconds',
  },
  {
    name: 'in local time',
    code: 'TIMESTAMP_TSTINFO_MALFORMED',
    plan: genTime('20260601030405'),
    stricter: 'RFC 3161 section 2.4.2 demands Z',
  },
  {
    name: 'with an offset to its time',
    code: 'TIMESTAMP_TSTINFO_MALFORMED',
    plan: genTime('20260601120405+0900'),
    stricter: 'RFC 3161 section 2.4.2 demands Z',
  },
  {
    name: 'with a trailing zero in its time',
    code: 'TIMESTAMP_TSTINFO_MALFORMED',
    plan: genTime('20260601030405.50Z'),
    stricter: 'RFC 3161 section 2.4.2 forbids it',
  },
  {
    name: 'with a comma in its time',
    code: 'TIMESTAMP_TSTINFO_MALFORMED',
    plan: genTime('20260601030405,5Z'),
    stricter: 'X.690 section 11.7.3 allows the point alone',
  },
  {
    name: 'with the 31st of June',
    code: 'TIMESTAMP_TSTINFO_MALFORMED',
    plan: genTime('20260631030405Z'),
    stricter: 'openssl does not look at the date, which would be printed in court papers',
  },
  {
    name: 'with a time of the short kind',
    code: 'TIMESTAMP_TSTINFO_MALFORMED',
    plan: { tst: { genTime: encode(TAG.utcTime, toUtf8('260601030405Z')) } },
  },
  {
    name: 'with a critical extension',
    code: 'TIMESTAMP_TSTINFO_EXTENSION',
    plan: { tst: { extensions: extension(true) } },
    stricter: 'openssl does not look at extensions of the statement; critical ones must be understood',
  },
  {
    name: 'with 1000 thousandths of accuracy',
    code: 'TIMESTAMP_ACCURACY',
    plan: { tst: { accuracy: sequence(encode(0x80, Uint8Array.of(3, 0xe8))) } },
    stricter: 'RFC 3161 section 2.4.2 allows 1 to 999',
  },
  {
    name: 'with a padded length in the signed statement',
    code: 'TIMESTAMP_TSTINFO_MALFORMED',
    plan: { tst: { version: Uint8Array.of(0x02, 0x81, 0x01, 0x01) } },
    stricter: 'RFC 3161 section 2.4.2: the statement is DER',
  },
  {
    name: 'with an unknown field',
    code: 'TIMESTAMP_TSTINFO_MALFORMED',
    plan: { tst: { extensions: concatBytes(extension(false), integer(1)) } },
  },
  {
    name: "with a name that is not its certificate's",
    code: 'TIMESTAMP_TSA_NAME',
    plan: { tst: { tsa: encode(0xa0, encode(0xa4, commonName('Somebody else'))) } },
  },
  {
    name: 'with a name of another kind',
    code: 'TIMESTAMP_TSA_NAME',
    plan: { tst: { tsa: encode(0xa0, encode(0x82, toUtf8('time.example'))) } },
  },
  { name: 'without a certificate identifier', code: 'TIMESTAMP_ESS_MISSING', plan: ess(() => []) },
  {
    name: 'with a broken certificate identifier',
    code: 'TIMESTAMP_ESS_MALFORMED',
    plan: ess(() => [attribute(OID.signingCertificateV2, sequence(integer(1)))]),
  },
  { name: 'with no identifier in the list', code: 'TIMESTAMP_ESS_EMPTY', plan: ess(() => [second()]) },
  {
    name: 'with an identifier by SHA-1 in the second version',
    code: 'TIMESTAMP_ESS_ALGORITHM',
    plan: ess(() => [
      second(sequence(sequence(oid('1.3.14.3.2.26'), nothing()), octets(new Uint8Array(20)))),
    ]),
  },
  {
    name: 'naming the root as its signer',
    code: 'TIMESTAMP_ESS_MISMATCH',
    plan: ess(({ root }) => [second(idOf(root))]),
  },
  {
    name: 'naming the right certificate in the second version and a wrong one in the first',
    code: 'TIMESTAMP_ESS_MISMATCH',
    plan: ess(({ leaf }) => [
      second(idOf(leaf)),
      attribute(OID.signingCertificate, sequence(sequence(sequence(octets(new Uint8Array(20)))))),
    ]),
  },
  {
    name: 'naming its issuer first and itself second',
    code: 'TIMESTAMP_ESS_MISMATCH',
    plan: ess(({ leaf, middle }) => [second(idOf(middle[0]!), idOf(leaf))]),
  },
  {
    name: 'naming another issuer beside the right digest',
    code: 'TIMESTAMP_ESS_ISSUER_MISMATCH',
    plan: ess(({ leaf }) => [
      second(idOf(leaf, sequence(sequence(encode(0xa4, commonName('Other'))), integer(99)))),
    ]),
  },
  {
    name: 'naming another serial number beside the right digest',
    code: 'TIMESTAMP_ESS_ISSUER_MISMATCH',
    plan: ess(({ leaf }) => [
      second(idOf(leaf, sequence(sequence(encode(0xa4, commonName('Own intermediate 1'))), integer(98)))),
    ]),
  },
  {
    name: 'naming a further certificate that is not in the chain',
    code: 'TIMESTAMP_ESS_NOT_IN_CHAIN',
    plan: ess(({ leaf }) => [second(idOf(leaf), idOf(toUtf8('no certificate')))]),
  },
];
