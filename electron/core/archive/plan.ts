import { createHash } from 'node:crypto';
import { comparePaths } from '../../../shared/archive/archive-path.ts';
import { BAG_DECLARATION_TEXT, toBagInfo } from '../../../shared/archive/bag-tags.ts';
import { parseCertificate } from '../../../shared/archive/certificate.ts';
import { toChecksumLines } from '../../../shared/archive/checksum-lines.ts';
import { toCms, toSignedAttributes } from '../../../shared/archive/cms.ts';
import {
  BAG_DECLARATION,
  BAG_INFO,
  MANIFEST_SHA256,
  MANIFEST_SHA512,
  SIGNATURE,
  SIGNER,
  TAG_MANIFEST,
} from '../../../shared/archive/layout.ts';
import { type Bytes, fromHex, toUtf8 } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { toPem } from '../../../shared/timestamp/pem.ts';
import { assertModel } from './assert-model.ts';
import { type ArchiveFile, fromBytes, measure, type OnBytes } from './content.ts';
import type { ArchiveModel } from './model.ts';
import { measurePayload } from './payload.ts';

/**
 * Every file of the archive in the order of its path, measured and signed. After this the bytes of an archive are
 * settled; folder, zip and sealed file only carry them.
 */
export async function planArchive(model: ArchiveModel, onBytes: OnBytes): Promise<ArchiveFile[]> {
  const checkpoint = assertModel(model);
  const { files: payload, manifest } = await measurePayload(model, checkpoint, onBytes);
  const oxum = { bytes: payload.reduce((sum, file) => sum + file.size, 0), files: payload.length };
  const tags = [
    await measureText(BAG_DECLARATION, BAG_DECLARATION_TEXT),
    await measureText(BAG_INFO, toBagInfo(manifest, oxum)),
    await measureText(MANIFEST_SHA256, listOf(payload, 'sha256')),
    await measureText(MANIFEST_SHA512, listOf(payload, 'sha512')),
  ];
  const tagManifest = await measureText(TAG_MANIFEST, listOf(tags, 'sha256'));
  const signature = await signatureFiles(model, fromHex(tagManifest.sha256));
  const all = [...payload, ...tags, tagManifest, ...signature];
  return all.sort((a, b) => comparePaths(a.path, b.path));
}

function measureText(path: string, text: string): Promise<ArchiveFile> {
  return measure(path, fromBytes(toUtf8(text)), () => {});
}

function listOf(files: readonly ArchiveFile[], algorithm: 'sha256' | 'sha512'): string {
  return toChecksumLines(files.map((file) => ({ path: file.path, digest: file[algorithm] })));
}

async function signatureFiles(
  { signer, signedAt }: ArchiveModel,
  messageDigest: Bytes,
): Promise<ArchiveFile[]> {
  const certificate = parseCertificate(signer.certificate);
  if (certificate === null) throw new JikimError('INTERNAL', { what: 'office certificate' });
  const certificateDigest = new Uint8Array(createHash('sha256').update(signer.certificate).digest());
  const attributes = { messageDigest, certificateDigest, signingTime: signedAt };
  const signature = await signer.sign(toSignedAttributes(attributes));
  const cms = toCms({ ...attributes, certificate, signature });
  return [
    await measure(SIGNATURE, fromBytes(cms), () => {}),
    await measureText(SIGNER, toPem(signer.certificate, 'CERTIFICATE')),
  ];
}
