import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from 'pdf-lib';
import type { PdfFinding } from '../heads.ts';
import { trailingBytes } from './pdf-bytes.ts';

export type Findings = Partial<Record<PdfFinding, number>>;

export function count(findings: Findings, finding: PdfFinding, by = 1): void {
  if (by > 0) findings[finding] = (findings[finding] ?? 0) + by;
}

/** What a document holds besides its pages, counted over all its objects, reachable or not. */
export function surveyPdf(document: PDFDocument, bytes: Uint8Array): Findings {
  const findings: Findings = {};
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object, findings);
  const { catalog } = document;
  count(findings, 'open-action', Number(catalog.has(PDFName.of('OpenAction'))));
  count(findings, 'outline', Number(catalog.has(PDFName.of('Outlines'))));
  count(findings, 'structure', Number(catalog.has(PDFName.of('StructTreeRoot'))));
  count(findings, 'layers', Number(catalog.has(PDFName.of('OCProperties'))));
  count(findings, 'metadata', Number(document.context.trailerInfo.Info !== undefined));
  count(findings, 'form-xfa', Number(hasXfa(document)));
  count(findings, 'trailing-bytes', trailingBytes(bytes));
  return findings;
}

function hasXfa(document: PDFDocument): boolean {
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  return form instanceof PDFDict && form.has(PDFName.of('XFA'));
}

const ACTIONS: Readonly<Record<string, PdfFinding>> = {
  JavaScript: 'javascript',
  Launch: 'launch-action',
  Rendition: 'media',
  Movie: 'media',
  Sound: 'media',
  SubmitForm: 'other-action',
  ImportData: 'other-action',
  GoToR: 'other-action',
  GoToE: 'other-action',
  Hide: 'other-action',
  ResetForm: 'other-action',
};

const SUBTYPES: Readonly<Record<string, PdfFinding>> = {
  Link: 'link',
  FileAttachment: 'embedded-file',
  RichMedia: 'media',
  Screen: 'media',
  Movie: 'media',
  Sound: 'media',
  '3D': 'media',
};

function visit(object: PDFObject, findings: Findings): void {
  if (object instanceof PDFArray) for (const part of object.asArray()) visitInner(part, findings);
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  judge(dict, findings);
  for (const value of dict.values()) visitInner(value, findings);
}

/** Direct parts only; what is referred to has its own turn. */
function visitInner(object: PDFObject, findings: Findings): void {
  if (object instanceof PDFDict || object instanceof PDFArray) visit(object, findings);
}

function judge(dict: PDFDict, findings: Findings): void {
  const action = ACTIONS[nameOf(dict, 'S')];
  if (action) count(findings, action);
  const subtype = nameOf(dict, 'Subtype');
  const special = SUBTYPES[subtype];
  if (special && dict.has(PDFName.of('Rect'))) count(findings, special);
  if (nameOf(dict, 'Type') === 'Filespec' && dict.has(PDFName.of('EF'))) count(findings, 'embedded-file');
  if (nameOf(dict, 'Type') === 'Metadata') count(findings, 'metadata');
  if (dict.has(PDFName.of('AA'))) count(findings, 'additional-action');
  if (dict.has(PDFName.of('FT'))) count(findings, nameOf(dict, 'FT') === 'Sig' ? 'signature' : 'form-field');
  else if (!special && dict.has(PDFName.of('Rect')) && subtype !== 'Widget' && subtype !== 'Popup') {
    count(findings, 'annotation', Number(subtype !== ''));
  }
}

export function nameOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
