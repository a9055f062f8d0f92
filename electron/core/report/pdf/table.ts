import { drawText } from './draw-text.ts';
import { ensureRoom, type Flow, flowRoom, flowWidth, nextPage } from './flow.ts';
import { layoutText, sliceLayout, type TextLayout, type TextStyle } from './layout.ts';
import { A4 } from './measures.ts';
import { drawBox, drawLine } from './shapes.ts';

export interface TableColumn {
  readonly header: string;
  /** Share of the width of the column of text. */
  readonly share: number;
  readonly align?: TextStyle['align'];
}

export type TableCell = string | { readonly text: string; readonly weight?: TextStyle['weight'] };

export interface TableOptions {
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>;
  /** Points; 9 unless told. */
  readonly size?: number;
  readonly lineHeight?: number;
  /** Points below the last row for what must not stand on a page without it. */
  readonly keepBelow?: number;
  /** Called when a row, counted from 0, has been drawn to its end. */
  readonly onRow?: (row: number) => void;
}

const PADDING = { x: 4, y: 3.5 } as const;

interface Table {
  readonly flow: Flow;
  readonly columns: readonly { readonly x: number; readonly width: number; readonly column: TableColumn }[];
  readonly style: TextStyle;
  readonly header: readonly TextLayout[];
}

/**
 * A ruled table whose header is repeated on every page. A row that fits on one page is kept whole where at most a third
 * of the page is lost by that; other rows go on over the page end, cell by cell.
 */
export async function flowTable(flow: Flow, options: TableOptions): Promise<void> {
  const table = toTable(flow, options);
  if (flow.y > flow.margins.top) flow.y += 4;
  await ensureRoom(flow, rowHeight(table.header) + lineRoom(table) * 2);
  drawHeader(table);
  await flowRows(table, options);
}

/** Rows are drawn as they come; only a table that must keep something below its last row looks one row ahead. */
async function flowRows(table: Table, { rows, keepBelow, onRow }: TableOptions): Promise<void> {
  let drawn = 0;
  let waiting: TextLayout[] | undefined;
  const draw = async (row: TextLayout[], below: number) => {
    await flowRow(table, row, below);
    onRow?.(drawn++);
  };
  for await (const row of rows) {
    if (waiting !== undefined) await draw(waiting, 0);
    waiting = rowLayouts(table, row);
    if (keepBelow !== undefined) continue;
    await draw(waiting, 0);
    waiting = undefined;
  }
  if (waiting !== undefined) await draw(waiting, keepBelow ?? 0);
}

function toTable(flow: Flow, options: TableOptions): Table {
  const style: TextStyle = { size: options.size ?? 9, lineHeight: options.lineHeight ?? 1.45 };
  const shares = options.columns.reduce((sum, column) => sum + column.share, 0);
  let x = flow.margins.left;
  const columns = options.columns.map((column) => {
    const width = (flowWidth(flow) * column.share) / shares;
    x += width;
    return { x: x - width, width, column };
  });
  const header = columns.map(({ width, column }) =>
    layoutText(column.header, { ...style, weight: 'bold', align: 'center', width: width - PADDING.x * 2 }),
  );
  return { flow, columns, style, header };
}

function rowLayouts(table: Table, row: readonly TableCell[]): TextLayout[] {
  return table.columns.map(({ width, column }, index) => {
    const cell = row[index] ?? '';
    const { text, weight = 'regular' } = typeof cell === 'string' ? { text: cell } : cell;
    const align = column.align ?? 'left';
    return layoutText(text, { ...table.style, weight, align, width: width - PADDING.x * 2 });
  });
}

function lineRoom(table: Table): number {
  return table.style.size * table.style.lineHeight! + PADDING.y * 2;
}

function rowHeight(layouts: readonly TextLayout[]): number {
  return Math.max(...layouts.map(({ height }) => height)) + PADDING.y * 2;
}

async function flowRow(table: Table, layouts: readonly TextLayout[], below: number): Promise<void> {
  const { flow } = table;
  const pageHeight = A4.height - flow.margins.top - flow.margins.bottom;
  const fresh = pageHeight - rowHeight(table.header);
  const height = rowHeight(layouts);
  const lost = flowRoom(flow);
  const kept = below > 0 && height + below > lost && height + below <= fresh;
  if (kept || (height > lost && height <= fresh && lost < pageHeight / 3)) await continueOnNextPage(table);
  for (let rest = layouts; ; ) {
    const fitting = fittingLines(table);
    if (rowHeight(rest) <= flowRoom(flow) + 0.01) return drawRow(table, rest);
    if (fitting > 0) drawRow(table, part(rest, 0, fitting));
    await continueOnNextPage(table);
    rest = part(rest, Math.max(fitting, 0));
  }
}

function fittingLines(table: Table): number {
  const room = flowRoom(table.flow) - PADDING.y * 2 + 0.01;
  return Math.floor(room / (table.style.size * table.style.lineHeight!));
}

function part(layouts: readonly TextLayout[], from: number, to?: number): TextLayout[] {
  return layouts.map((layout) => sliceLayout(layout, from, to));
}

async function continueOnNextPage(table: Table): Promise<void> {
  await nextPage(table.flow);
  drawHeader(table);
}

function drawHeader(table: Table): void {
  const { flow } = table;
  const box = { x: flow.margins.left, y: flow.y, width: flowWidth(flow), height: rowHeight(table.header) };
  drawBox(flow.pdf, box, { fill: 0.93 });
  drawRow(table, table.header, true);
}

function drawRow(table: Table, layouts: readonly TextLayout[], header = false): void {
  const { flow, columns } = table;
  const height = rowHeight(layouts);
  const bottom = flow.y + height;
  const right = flow.margins.left + flowWidth(flow);
  layouts.forEach((layout, index) => {
    const inset = header ? (height - layout.height) / 2 : PADDING.y;
    drawText(flow.pdf, layout, columns[index]!.x + PADDING.x, flow.y + inset);
  });
  const look = { weight: 0.4, gray: 0.35 };
  for (const x of [...columns.map((column) => column.x), right])
    drawLine(flow.pdf, [x, flow.y], [x, bottom], look);
  const heavy = { weight: 0.9, gray: 0 };
  if (header) drawLine(flow.pdf, [flow.margins.left, flow.y], [right, flow.y], heavy);
  drawLine(flow.pdf, [flow.margins.left, bottom], [right, bottom], header ? heavy : look);
  flow.y = bottom;
}
