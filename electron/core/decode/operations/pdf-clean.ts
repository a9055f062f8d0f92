import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFObjectCopier,
  type PDFPage,
  PDFPageLeaf,
  PDFStream,
} from 'pdf-lib';
import { flattenAnnotations } from './pdf-annotations.ts';
import { completeFields } from './pdf-fields.ts';
import { count, type Findings, surveyPdf } from './pdf-survey.ts';

/** What a page keeps. Everything else of it, known or not, is left behind. */
const PAGE_KEYS = new Set([
  'Type',
  'MediaBox',
  'CropBox',
  'Rotate',
  'Resources',
  'Contents',
  'UserUnit',
  'Group',
]);
/** Parts of streams (images, forms, fonts) that act, point outside, or tell of the author. */
const STREAM_KEYS = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'OPI',
  'Alternates',
  'AF',
  'StructParent',
  'StructParents',
];
/** ISO 32000-1 7.3.8.2 and 8.10.4: stream data and pages of another file. */
const EXTERNAL_KEYS = ['F', 'FFilter', 'FDecodeParms', 'Ref'];

export interface CleanPdf {
  readonly document: PDFDocument;
  readonly removed: Findings;
}

/**
 * A new document that holds the pages of another and nothing else: only what a page needs to be drawn is copied, so what
 * acts (scripts, actions, links, fields, attachments) is absent by construction rather than searched for. Fields and
 * annotations are first drawn into their pages. Layers keep the visibility a reader opens them with.
 */
export async function cleanPdf(source: PDFDocument, bytes: Uint8Array): Promise<CleanPdf> {
  const removed = surveyPdf(source, bytes);
  await completeFields(source);
  for (const page of source.getPages()) {
    flattenAnnotations(page, removed);
    keepOnly(page);
  }
  for (const [, object] of source.context.enumerateIndirectObjects()) trimStream(object, removed);
  return { document: await copyPages(source), removed };
}

function keepOnly(page: PDFPage): void {
  for (const key of PDFPageLeaf.InheritableEntries) {
    const value = page.node.getInheritableAttribute(PDFName.of(key));
    if (value) page.node.set(PDFName.of(key), value);
  }
  for (const key of page.node.keys()) {
    if (!PAGE_KEYS.has(key.decodeText()) && key.decodeText() !== 'Parent') page.node.delete(key);
  }
}

function trimStream(object: PDFObject, removed: Findings): void {
  if (!(object instanceof PDFStream)) return;
  for (const key of STREAM_KEYS) object.dict.delete(PDFName.of(key));
  for (const key of EXTERNAL_KEYS)
    count(removed, 'external-content', Number(object.dict.delete(PDFName.of(key))));
}

/** A new document with the pages of `source`, their layers, and nothing that they do not refer to. */
export async function copyPages(source: PDFDocument): Promise<PDFDocument> {
  const target = await PDFDocument.create({ updateMetadata: false });
  appendPages(target, source);
  return target;
}

/** Puts the pages of `source` behind those of `target`, with its layers, where `target` has none. */
export function appendPages(target: PDFDocument, source: PDFDocument): void {
  const copier = PDFObjectCopier.for(source.context, target.context);
  for (const { node } of source.getPages()) {
    const copy = copier.copy(node) as PDFPageLeaf;
    const reference = target.context.register(copy);
    copy.setParent(target.catalog.get(PDFName.of('Pages')) as Parameters<PDFPageLeaf['setParent']>[0]);
    target.catalog.Pages().pushLeafNode(reference);
  }
  copyLayers(source, target, copier);
}

/** ISO 32000-1 8.11.4.3: without this dictionary, layers that a reader hides would become visible. */
function copyLayers(source: PDFDocument, target: PDFDocument, copier: PDFObjectCopier): void {
  const properties = source.catalog.lookup(PDFName.of('OCProperties'));
  if (!(properties instanceof PDFDict)) return;
  const initial = properties.lookup(PDFName.of('D'));
  const groups = properties.lookup(PDFName.of('OCGs'));
  if (!(initial instanceof PDFDict) || !(groups instanceof PDFArray)) return;
  const kept = target.context.obj({});
  for (const key of ['BaseState', 'ON', 'OFF']) {
    const value = initial.lookup(PDFName.of(key));
    if (value) kept.set(PDFName.of(key), copier.copy(value));
  }
  target.catalog.set(PDFName.of('OCProperties'), target.context.obj({ OCGs: copier.copy(groups), D: kept }));
}
