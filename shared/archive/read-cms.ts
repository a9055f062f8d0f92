import { type Bytes, equalBytes } from '../bytes.ts';
import { childrenOf, contentOf, type DerNode, readWhole, TAG } from '../timestamp/der/node.ts';
import { certificateTimeOf } from '../timestamp/der/time.ts';
import { parseCertificate } from './certificate.ts';
import { type DetachedSignature, toCms } from './cms.ts';

/** @returns null where the bytes differ in anything from what {@link toCms} writes for the parts found in them. */
export function parseCms(bytes: Bytes): DetachedSignature | null {
  try {
    const parts = readParts(readWhole(bytes, 'der'));
    return parts !== null && equalBytes(toCms(parts), bytes) ? parts : null;
  } catch {
    return null;
  }
}

/** Follows positions only; every tag and identifier is checked by encoding again. */
function readParts(contentInfo: DerNode): DetachedSignature | null {
  const signedData = childrenOf(childAt(childAt(contentInfo, 1), 0));
  const certificate = parseCertificate(contentOf(signedData[3]!));
  const signerInfo = childrenOf(childAt(signedData[4]!, 0));
  const attributes = childrenOf(signerInfo[3]!).map((attribute) => childAt(childAt(attribute, 1), 0));
  const signature = contentOf(signerInfo[5]!);
  return certificate && { certificate, signature, ...readAttributes(attributes) };
}

function childAt(node: DerNode, position: number): DerNode {
  return childrenOf(node)[position]!;
}

function readAttributes(values: readonly DerNode[]) {
  const digest = values.find((value) => value.tag === TAG.octetString);
  const signingCertificate = values.find((value) => value.tag === TAG.sequence);
  const time = values.find((value) => value.tag === TAG.utcTime || value.tag === TAG.generalizedTime);
  return {
    messageDigest: contentOf(digest!),
    certificateDigest: contentOf(innermost(signingCertificate!)),
    signingTime: readTime(time!),
  };
}

/** The octet string inside the nested sequences of a SigningCertificateV2. */
function innermost(value: DerNode): DerNode {
  return value.tag === TAG.sequence ? innermost(childAt(value, 0)) : value;
}

function readTime(value: DerNode): string {
  return certificateTimeOf(value).text;
}
