import { createHash } from 'node:crypto';
import type { OfficeIdentity } from '../../electron/core/identity/office-identity.ts';
import { toArchiveSigner } from '../../electron/core/identity/signer.ts';
import { toBagInfo } from '../../shared/archive/bag-tags.ts';
import { parseCertificate } from '../../shared/archive/certificate.ts';
import { toChecksumLines } from '../../shared/archive/checksum-lines.ts';
import { toCms, toSignedAttributes } from '../../shared/archive/cms.ts';
import {
  BAG_INFO,
  LISTED_TAG_FILES,
  MANIFEST_SHA256,
  MANIFEST_SHA512,
  PAYLOAD_MANIFEST,
  SIGNATURE,
  SIGNER,
  TAG_MANIFEST,
} from '../../shared/archive/layout.ts';
import { parseManifest } from '../../shared/archive/manifest.ts';
import { type Bytes, toUtf8 } from '../../shared/bytes.ts';
import { toPem } from '../../shared/timestamp/pem.ts';
import type { ArchiveBytes } from './archive-bytes.ts';

/**
 * What a forger does who can sign as an office but not for the log: makes every list and the signature anew, so that
 * only what the log proves can give a change away.
 */
export async function rebag(files: ArchiveBytes, identity: OfficeIdentity): Promise<ArchiveBytes> {
  const bag: ArchiveBytes = new Map(files);
  const payload = [...bag.keys()].filter((path) => path.startsWith('data/'));
  const list = (paths: readonly string[], algorithm: string) =>
    toUtf8(toChecksumLines(paths.map((path) => ({ path, digest: digest(algorithm, bag.get(path)!) }))));
  const manifest = parseManifest(new TextDecoder().decode(bag.get(PAYLOAD_MANIFEST)));
  const bytes = payload.reduce((sum, path) => sum + bag.get(path)!.length, 0);
  if (manifest !== null) bag.set(BAG_INFO, toUtf8(toBagInfo(manifest, { bytes, files: payload.length })));
  bag.set(MANIFEST_SHA256, list(payload, 'sha256'));
  bag.set(MANIFEST_SHA512, list(payload, 'sha512'));
  bag.set(TAG_MANIFEST, list(LISTED_TAG_FILES, 'sha256'));
  bag.set(SIGNATURE, await sign(bag.get(TAG_MANIFEST)!, identity));
  bag.set(SIGNER, toUtf8(toPem(identity.certificate, 'CERTIFICATE')));
  return bag;
}

async function sign(bytes: Bytes, identity: OfficeIdentity): Promise<Bytes> {
  const attributes = {
    messageDigest: raw(bytes),
    certificateDigest: raw(identity.certificate),
    signingTime: '2026-03-02T01:02:03Z',
  };
  const signature = await toArchiveSigner(identity).sign(toSignedAttributes(attributes));
  return toCms({ ...attributes, certificate: parseCertificate(identity.certificate)!, signature });
}

function digest(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

function raw(bytes: Uint8Array): Bytes {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
