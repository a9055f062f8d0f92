import { JikimError } from '../../shared/errors/index.ts';
import type { DecodeSource } from '../core/decode/index.ts';
import { readOriginal } from '../core/item/original.ts';
import { type Desk, sessionOf } from './desk.ts';
import { layPaper, type Paper, paperOf, removePaper } from './papers.ts';

/**
 * The PDF that was taken in, as it lies on the desk, or laid there now. Its bytes are read out of the vault for each page
 * that is drawn, and not held. Throws ITEM_WITHHELD, MEDIA_KIND.
 */
export function openPdf(desk: Desk, itemId: string): Paper {
  const { type } = readOriginal(sessionOf(desk).db, itemId).item.value;
  if (type !== 'application/pdf') throw new JikimError('MEDIA_KIND', { type });
  const paper = paperOf(desk);
  if (paper !== null && isOf(paper, itemId)) return paper;
  const open = (): DecodeSource => readOriginal(sessionOf(desk).db, itemId).open();
  return layPaper(desk, { kind: 'item', itemIds: [itemId], files: [open] });
}

export function closePdf(desk: Desk, itemId: string): void {
  if (desk.paper !== null && isOf(desk.paper, itemId)) removePaper(desk);
}

function isOf({ from }: Paper, itemId: string): boolean {
  return from.kind === 'item' && from.itemIds.includes(itemId);
}
