import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import { count, type Findings, nameOf } from './pdf-survey.ts';

const HIDDEN_FLAGS = 0b100010;
/** Annotations that show nothing of their own on paper. */
const INVISIBLE = new Set(['Link', 'Popup', 'TrapNet', 'Watermark3D']);

type Matrix = readonly [number, number, number, number, number, number];
type Rectangle = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * Draws what annotations and form fields show into the page and removes them. Those that show nothing by themselves are
 * counted, so that a person can look: `annotation-not-drawn`.
 */
export function flattenAnnotations(page: PDFPage, findings: Findings): void {
  const annotations = page.node.Annots()?.asArray() ?? [];
  for (const reference of annotations) {
    const annotation = page.doc.context.lookup(reference);
    if (annotation instanceof PDFDict) flatten(page, annotation, findings);
  }
  page.node.delete(PDFName.of('Annots'));
}

function flatten(page: PDFPage, annotation: PDFDict, findings: Findings): void {
  const subtype = nameOf(annotation, 'Subtype');
  if (INVISIBLE.has(subtype)) return;
  const appearance = normalAppearance(page, annotation);
  const area = rectangle(annotation.lookup(PDFName.of('Rect')));
  if (flagsOf(annotation) & HIDDEN_FLAGS) count(findings, 'annotation-hidden');
  else if (appearance && area) draw(page, appearance, area);
  else count(findings, 'annotation-not-drawn', Number(showsSomething(annotation, subtype)));
}

/** A field without value or appearance, or a checkbox that is off, is empty on paper as well. */
function showsSomething(annotation: PDFDict, subtype: string): boolean {
  if (subtype !== 'Widget') return true;
  const value = annotation.lookup(PDFName.of('V')) ?? parentValue(annotation);
  return value !== undefined && !(value instanceof PDFName);
}

function parentValue(annotation: PDFDict): PDFObject | undefined {
  const parent = annotation.lookup(PDFName.of('Parent'));
  return parent instanceof PDFDict ? parent.lookup(PDFName.of('V')) : undefined;
}

/** ISO 32000-1 12.5.5: the normal appearance, by state where there are several. */
function normalAppearance(page: PDFPage, annotation: PDFDict): PDFRef | undefined {
  const appearances = annotation.lookup(PDFName.of('AP'));
  if (!(appearances instanceof PDFDict)) return undefined;
  const normal = appearances.get(PDFName.of('N'));
  const looked = page.doc.context.lookup(normal);
  if (looked instanceof PDFStream) return toReference(page, normal, looked);
  if (!(looked instanceof PDFDict)) return undefined;
  const state = annotation.lookup(PDFName.of('AS'));
  const chosen = state instanceof PDFName ? looked.get(state) : undefined;
  const stream = page.doc.context.lookup(chosen);
  return stream instanceof PDFStream ? toReference(page, chosen, stream) : undefined;
}

function toReference(page: PDFPage, object: PDFObject | undefined, stream: PDFStream): PDFRef {
  return object instanceof PDFRef ? object : page.doc.context.register(stream);
}

function draw(page: PDFPage, reference: PDFRef, area: Rectangle): void {
  const stream = page.doc.context.lookup(reference, PDFStream);
  stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  const box = rectangle(stream.dict.lookup(PDFName.of('BBox'))) ?? [
    0,
    0,
    area[2] - area[0],
    area[3] - area[1],
  ];
  const matrix = toFitting(transformed(box, matrixOf(stream.dict)), area);
  const name = page.node.newXObject('Flat', reference);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...matrix),
    drawObject(name),
    popGraphicsState(),
  );
}

/** ISO 32000-1 12.5.5, algorithm 8.1: the appearance box, after its own matrix, is fitted to the annotation's rectangle. */
function toFitting([x0, y0, x1, y1]: Rectangle, [a0, b0, a1, b1]: Rectangle): Matrix {
  const scaleX = x1 > x0 ? (a1 - a0) / (x1 - x0) : 1;
  const scaleY = y1 > y0 ? (b1 - b0) / (y1 - y0) : 1;
  return [scaleX, 0, 0, scaleY, a0 - x0 * scaleX, b0 - y0 * scaleY];
}

function transformed([x0, y0, x1, y1]: Rectangle, [a, b, c, d, e, f]: Matrix): Rectangle {
  const xs = [x0, x1].flatMap((x) => [y0, y1].map((y) => a * x + c * y + e));
  const ys = [x0, x1].flatMap((x) => [y0, y1].map((y) => b * x + d * y + f));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function matrixOf(dict: PDFDict): Matrix {
  const numbers = numbersOf(dict.lookup(PDFName.of('Matrix')), 6);
  return numbers ? (numbers as unknown as Matrix) : [1, 0, 0, 1, 0, 0];
}

function rectangle(object: PDFObject | undefined): Rectangle | undefined {
  const numbers = numbersOf(object, 4);
  if (!numbers) return undefined;
  const [x0, y0, x1, y1] = numbers as [number, number, number, number];
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

function numbersOf(object: PDFObject | undefined, length: number): number[] | undefined {
  if (!(object instanceof PDFArray) || object.size() !== length) return undefined;
  const numbers = Array.from({ length }, (_, at) => object.lookup(at)).map((part) =>
    part instanceof PDFNumber ? part.asNumber() : Number.NaN,
  );
  return numbers.every(Number.isFinite) ? numbers : undefined;
}

function flagsOf(annotation: PDFDict): number {
  const flags = annotation.lookup(PDFName.of('F'));
  return flags instanceof PDFNumber ? flags.asNumber() : 0;
}
