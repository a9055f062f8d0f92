import { PDFDict, PDFDocument, PDFName, PDFStream } from 'pdf-lib';
import { DecodeFailure, toReason } from '../failure.ts';
import { assertWholePdf } from './pdf-bytes.ts';

export const PDF_LIBRARY = { library: '@cantoo/pdf-lib', version: '2.11.1' };

export interface LoadedPdf {
  readonly document: PDFDocument;
  readonly encrypted: 'no' | 'opens-without-password';
}

/**
 * Reads a foreign PDF. One that any reader opens without a password is opened likewise (ISO 32000-1 7.6.3.4); one that needs
 * a password is PDF_ENCRYPTED. A file that ends early, has no pages or lost a page's content is PDF_DAMAGED.
 */
export async function loadPdf(bytes: Uint8Array): Promise<LoadedPdf> {
  assertWholePdf(bytes);
  try {
    const plain = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
    const document = plain.isEncrypted ? await decrypt(bytes) : plain;
    assertPages(document);
    return { document, encrypted: plain.isEncrypted ? 'opens-without-password' : 'no' };
  } catch (error) {
    if (error instanceof DecodeFailure) throw error;
    throw new DecodeFailure('PDF_DAMAGED', toReason(error instanceof Error ? error.message : ''));
  }
}

async function decrypt(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { password: '', updateMetadata: false });
  } catch {
    throw new DecodeFailure('PDF_ENCRYPTED');
  }
}

function assertPages(document: PDFDocument): void {
  const pages = document.getPages();
  if (pages.length === 0) throw new DecodeFailure('PDF_DAMAGED', 'no pages');
  for (const { node } of pages) {
    const contents = node.get(PDFName.of('Contents'));
    if (contents === undefined) continue;
    const streams = node.normalizedEntries().Contents?.asArray() ?? [];
    const whole = streams.every((part) => document.context.lookup(part) instanceof PDFStream);
    if (!whole) throw new DecodeFailure('PDF_DAMAGED', 'a page lost its content');
    if (!(node.Resources() instanceof PDFDict)) node.set(PDFName.of('Resources'), document.context.obj({}));
  }
}
