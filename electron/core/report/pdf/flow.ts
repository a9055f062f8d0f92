import { addPage, type Pdf } from './document.ts';
import { drawText } from './draw-text.ts';
import { layoutText, sliceLayout, type TextLayout, type TextStyle } from './layout.ts';
import { A4, COURT_MARGINS, type Margins } from './measures.ts';
import { drawLine } from './shapes.ts';

/** A column of text that goes on from page to page. */
export interface Flow {
  readonly pdf: Pdf;
  readonly margins: Margins;
  /** Called on every new page, to draw mark and strip in its margins. `page` counts from 1 within the flow. */
  readonly onPage: (pdf: Pdf, page: number) => void;
  /** Points from the top of the page to where the next thing is drawn. */
  y: number;
  page: number;
}

export interface FlowOptions {
  readonly margins?: Margins;
  readonly onPage?: (pdf: Pdf, page: number) => void;
}

export const BODY: TextStyle = { size: 11, lineHeight: 1.6 };

/** Begins a new page and a column within its margins. */
export async function startFlow(pdf: Pdf, options: FlowOptions = {}): Promise<Flow> {
  const margins = options.margins ?? COURT_MARGINS;
  const flow: Flow = { pdf, margins, onPage: options.onPage ?? (() => {}), y: 0, page: 0 };
  await nextPage(flow);
  return flow;
}

export async function nextPage(flow: Flow): Promise<void> {
  await addPage(flow.pdf, { margins: flow.margins });
  flow.page += 1;
  flow.y = flow.margins.top;
  flow.onPage(flow.pdf, flow.page);
}

export function flowWidth(flow: Flow): number {
  return A4.width - flow.margins.left - flow.margins.right;
}

/** Points left on the page. */
export function flowRoom(flow: Flow): number {
  return A4.height - flow.margins.bottom - flow.y;
}

/** Goes to the next page unless `height` points are left on this one, or it is still empty. */
export async function ensureRoom(flow: Flow, height: number): Promise<void> {
  if (flowRoom(flow) + 0.01 < height && flow.y > flow.margins.top) await nextPage(flow);
}

export interface ParagraphOptions extends Partial<TextStyle> {
  /** Points from the left margin. */
  readonly indent?: number;
  /** Points left free below. */
  readonly after?: number;
}

/** A paragraph; its lines go on over page ends. */
export async function flowText(flow: Flow, text: string, options: ParagraphOptions = {}): Promise<void> {
  const { indent = 0, after = 0, ...style } = options;
  const layout = layoutText(text, { ...BODY, ...style, width: flowWidth(flow) - indent });
  await flowLayout(flow, layout, indent);
  flow.y += after;
}

async function flowLayout(flow: Flow, layout: TextLayout, indent: number): Promise<void> {
  for (let line = 0; line < layout.lines.length; ) {
    await ensureRoom(flow, layout.lineHeight);
    const fitting = Math.max(1, Math.floor((flowRoom(flow) + 0.01) / layout.lineHeight));
    const part = sliceLayout(layout, line, line + fitting);
    drawText(flow.pdf, part, flow.margins.left + indent, flow.y);
    flow.y += part.height;
    line += fitting;
  }
}

export interface Paragraph extends ParagraphOptions {
  readonly text: string;
  /** Points left free above. */
  readonly before?: number;
}

/** Points that paragraphs take when they stand on one page. */
export function paragraphsHeight(flow: Flow, paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text, before = 0, after = 0, indent = 0, ...style }) => {
    const layout = layoutText(text, { ...BODY, ...style, width: flowWidth(flow) - indent });
    return sum + before + layout.height + after;
  }, 0);
}

/** Paragraphs that belong together: on one page where a page can hold them. */
export async function flowTogether(flow: Flow, paragraphs: readonly Paragraph[]): Promise<void> {
  await ensureRoom(flow, paragraphsHeight(flow, paragraphs));
  for (const { text, before = 0, ...options } of paragraphs) {
    flow.y += before;
    await flowText(flow, text, options);
  }
}

/** The title of a document: centred, bold, with room around it. */
export async function flowTitle(flow: Flow, text: string): Promise<void> {
  await flowText(flow, text, { size: 18, weight: 'bold', align: 'center', lineHeight: 1.5, after: 16 });
}

/** A heading, kept together with `room` points of what follows: two lines where nothing else is said. */
export async function flowHeading(flow: Flow, text: string, room = 45): Promise<void> {
  if (flow.y > flow.margins.top) flow.y += 10;
  await ensureRoom(flow, 25 + room);
  await flowText(flow, text, { size: 13, weight: 'bold', after: 4 });
}

export function flowSpace(flow: Flow, height: number): void {
  flow.y += height;
}

/** A rule across the column with equal room above and below. */
export async function flowRule(flow: Flow, options: { weight?: number; gray?: number } = {}): Promise<void> {
  await ensureRoom(flow, 12);
  flow.y += 6;
  const { left } = flow.margins;
  drawLine(flow.pdf, [left, flow.y], [left + flowWidth(flow), flow.y], options);
  flow.y += 6;
}

export type KeyValues = readonly (readonly [label: string, value: string])[];
export type KeyValueStyle = Partial<TextStyle> & { readonly labelWidth?: number };

/** Points that labels and values take when they stand on one page. */
export function keyValuesHeight(flow: Flow, rows: KeyValues, options: KeyValueStyle = {}): number {
  const { labelWidth = 100, ...style } = options;
  return rows.reduce((sum, [label, value]) => {
    const text = { ...BODY, ...style };
    const name = layoutText(label, { ...text, width: labelWidth - 8 });
    const content = layoutText(value, { ...text, width: flowWidth(flow) - labelWidth });
    return sum + Math.max(name.height, content.height);
  }, 0);
}

/** Label and value side by side; a value of several lines goes on over page ends. `labelWidth` in points. */
export async function flowKeyValues(flow: Flow, rows: KeyValues, options: KeyValueStyle = {}): Promise<void> {
  const { labelWidth = 100, ...style } = options;
  for (const [label, value] of rows) {
    const text = { ...BODY, ...style };
    const name = layoutText(label, { ...text, width: labelWidth - 8 });
    const content = layoutText(value, { ...text, width: flowWidth(flow) - labelWidth });
    await ensureRoom(flow, Math.max(name.height, content.lineHeight));
    drawText(flow.pdf, { ...name, style: { ...name.style, gray: 0.3 } }, flow.margins.left, flow.y);
    const bottom = flow.y + name.height;
    const page = flow.page;
    await flowLayout(flow, content, labelWidth);
    if (flow.page === page) flow.y = Math.max(flow.y, bottom);
  }
}
