import {
  authorityExtensions,
  type CertificateRecipe,
  commonName,
  makeCertificate,
  stampingExtensions,
} from '../../build/demo/certificate-maker.ts';
import { makeEcdsaKey, type SigningKey } from '../../build/demo/signing-key.ts';
import { partsOf, sha256Of, type TokenParts, toAnswer } from '../../build/demo/token-maker.ts';
import { type Bytes, toUtf8 } from '../../shared/bytes.ts';
import { TAG } from '../../shared/timestamp/der/node.ts';
import { encode, integer, nothing, octets, oid, sequence } from '../../shared/timestamp/der/write.ts';
import { OID } from '../../shared/timestamp/oids.ts';
import { toPem } from '../../shared/timestamp/pem.ts';
import { parseTimestampRequest } from '../../shared/timestamp/request.ts';
import { NOTE } from './timestamp-office.ts';

/** One key for each place of a chain and one that belongs nowhere. */
export interface OwnKeys {
  readonly root: SigningKey;
  readonly middle: SigningKey;
  readonly leaf: SigningKey;
  readonly stranger: SigningKey;
}

export async function makeOwnKeys(): Promise<OwnKeys> {
  const [root, middle, leaf, stranger] = await Promise.all([0, 1, 2, 3].map(makeEcdsaKey));
  return { root: root!, middle: middle!, leaf: leaf!, stranger: stranger! };
}

/** The fields of TSTInfo in their order; a test exchanges, drops or adds some. */
export interface TstFields {
  readonly version: Bytes;
  readonly policy: Bytes;
  readonly imprint: Bytes;
  readonly serial: Bytes;
  readonly genTime: Bytes;
  readonly accuracy?: Bytes | undefined;
  readonly ordering?: Bytes | undefined;
  readonly nonce?: Bytes | undefined;
  readonly tsa?: Bytes | undefined;
  readonly extensions?: Bytes | undefined;
}

/** What a test changes of a good answer. Nothing given: a good answer. */
export interface OwnPlan {
  readonly root?: Partial<CertificateRecipe>;
  /** Authorities between root and leaf, from the root downwards; usually one. */
  readonly middle?: readonly Partial<CertificateRecipe>[];
  readonly leaf?: Partial<CertificateRecipe>;
  readonly tst?: Partial<TstFields>;
  readonly parts?: (parts: TokenParts, world: OwnWorld) => Partial<TokenParts>;
  /** The key that signs the token instead of the leaf's. */
  readonly signWith?: SigningKey;
  /** Puts the answer together instead of `toAnswer`. */
  readonly finish?: (parts: TokenParts, key: SigningKey) => Promise<Bytes> | Bytes;
}

export interface OwnWorld {
  readonly root: Bytes;
  readonly middle: readonly Bytes[];
  readonly leaf: Bytes;
  readonly answer: Bytes;
  readonly rootPem: string;
}

export const STAMPED_AT = Date.UTC(2026, 5, 1, 3, 4, 5);
const DAY_MS = 24 * 60 * 60 * 1000;
const ROOT = 'Own root';
export const LEAF = 'Own time authority';

/** Makes root, chain and answer to `request`, changed by the plan. */
export async function makeOwnWorld(keys: OwnKeys, request: Bytes, plan: OwnPlan = {}): Promise<OwnWorld> {
  const certificates = await makeChain(keys, plan);
  const tstInfo = sequence(...Object.values({ ...goodFields(request), ...plan.tst }).filter(isGiven));
  const good = partsOf(tstInfo, {
    key: keys.leaf,
    certificate: certificates.leaf,
    issuer: commonName(plan.leaf?.issuer ?? nameOfMiddle((plan.middle ?? [{}]).length)),
    certificateSerial: plan.leaf?.serial ?? 99n,
    chain: certificates.middle,
  });
  const world = {
    ...certificates,
    rootPem: toPem(certificates.root, 'CERTIFICATE'),
    answer: new Uint8Array(0),
  };
  const parts = { ...good, ...plan.parts?.(good, world) };
  const answer = await (plan.finish ?? toAnswer)(parts, plan.signWith ?? keys.leaf);
  return { ...world, answer };
}

function isGiven(value: Bytes | undefined): value is Bytes {
  return value !== undefined;
}

export function goodFields(request: Bytes): TstFields {
  const { imprint, nonce, policy } = parseTimestampRequest(request);
  return {
    version: integer(1),
    policy: oid(policy ?? '1.3.6.1.4.1.32473.7'),
    imprint: imprintOf(imprint.algorithm, imprint.digest),
    serial: integer(4711),
    genTime: encode(TAG.generalizedTime, toUtf8('20260601030405Z')),
    accuracy: undefined,
    ordering: undefined,
    nonce: nonce === null ? undefined : integer(nonce),
    tsa: undefined,
    extensions: undefined,
  };
}

export function imprintOf(algorithm: string, digest: Bytes): Bytes {
  return sequence(sequence(oid(algorithm), nothing()), octets(digest));
}

export const goodImprint = imprintOf(OID.sha256, sha256Of(NOTE));

function nameOfMiddle(index: number): string {
  return index === 0 ? ROOT : `Own intermediate ${index}`;
}

async function makeChain(keys: OwnKeys, { root = {}, middle = [{}], leaf = {} }: OwnPlan) {
  const validity = { notBefore: STAMPED_AT - 100 * DAY_MS, notAfter: STAMPED_AT + 1000 * DAY_MS };
  const top = { subject: ROOT, issuer: ROOT, serial: 1n, key: keys.root, issuerKey: keys.root, ...validity };
  const rootDer = await makeCertificate({ ...top, extensions: authorityExtensions(keys.root), ...root });
  const below: Bytes[] = [];
  for (const [at, change] of middle.entries()) {
    const names = { subject: nameOfMiddle(at + 1), issuer: nameOfMiddle(at), serial: BigInt(at + 2) };
    const issuerKey = at === 0 ? keys.root : keys.middle;
    const usual = { ...names, ...validity, key: keys.middle, issuerKey };
    below.unshift(
      await makeCertificate({ ...usual, extensions: authorityExtensions(keys.middle), ...change }),
    );
  }
  const issuerKey = middle.length === 0 ? keys.root : keys.middle;
  const last = { subject: LEAF, issuer: nameOfMiddle(middle.length), serial: 99n, key: keys.leaf, issuerKey };
  const extensions = stampingExtensions(issuerKey);
  return {
    root: rootDer,
    middle: below,
    leaf: await makeCertificate({ ...last, ...validity, extensions, ...leaf }),
  };
}
