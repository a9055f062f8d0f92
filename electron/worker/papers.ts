import { JikimError } from '../../shared/errors/index.ts';
import { createDecoder, type Decoder, type DecodeSource } from '../core/decode/index.ts';
import type { Desk } from './desk.ts';
import { isGone } from './is-gone.ts';

/** Documents whose pages are looked at: in memory only, until others are or the vault is closed. */
export interface Paper {
  readonly id: string;
  readonly from: PaperSource;
  readonly decoder: Decoder;
  /** Pages drawn last, by their address. */
  readonly drawn: Map<string, DrawnPage>;
}

export interface PaperSource {
  /** `exhibit`: pages as they would be filed. `item`: one PDF that was taken in. */
  readonly kind: 'exhibit' | 'item';
  /** What stands on them: isolated or destroyed meanwhile, it is shown no more. */
  readonly itemIds: readonly string[];
  /** Opens the bytes of each document, for one page at a time. */
  readonly files: readonly (() => DecodeSource)[];
}

/** A picture of one page. */
export interface DrawnPage {
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the whole document. */
  readonly pages: number;
  readonly lacksFonts: boolean;
}

/** A page that is turned back to is there at once; more than this would be memory for nothing. */
const DRAWN = { exhibit: 12, item: 4 } as const;

/** Of a page's picture, in pixels: a paper of ours is seen as it is, the fine print of another's is made larger to be read. */
const WIDTH = { exhibit: 1240, item: 2000 } as const;

const PAGE = /^\/vault\/paper\/(pap_\d+)\/(\d{1,4})\/(\d{1,5})$/;

let serial = 0;

/** Lays documents on the desk in the place of those before. */
export function layPaper(desk: Desk, from: PaperSource): Paper {
  removePaper(desk);
  const decoder = createDecoder({ host: desk.ports.decoders, limits: { children: 1 } });
  desk.paper = { id: `pap_${++serial}`, from, decoder, drawn: new Map() };
  return desk.paper;
}

/** What lies on the desk, judged anew each time: taken away where something on it is gone. */
export function paperOf(desk: Desk): Paper | null {
  const { paper, session } = desk;
  if (paper?.from.itemIds.some((itemId) => session === null || isGone(session.db, itemId))) removePaper(desk);
  return desk.paper;
}

export function removePaper(desk: Desk): void {
  void desk.paper?.decoder.close();
  desk.paper = null;
}

export function isPageAddress(path: string): boolean {
  return PAGE.test(path);
}

export function pageAddress({ id }: Paper, file: number, page: number): string {
  return `/vault/paper/${id}/${file}/${page}`;
}

/** A picture of one page; null where there is none, or none any more. */
export async function drawPaper(desk: Desk, path: string): Promise<DrawnPage | null> {
  const paper = paperOf(desk);
  return paper === null ? null : drawPage(paper, path).catch(() => null);
}

/** Drawn in the isolated decoder: a page may hold a foreign one. Throws what the decoder throws, MEDIA_CLOSED. */
export async function drawPage(paper: Paper, path: string, signal?: AbortSignal): Promise<DrawnPage> {
  const [, id, file, page] = PAGE.exec(path) ?? [];
  const open = paper.id === id ? paper.from.files[Number(file)] : undefined;
  if (open === undefined) throw new JikimError('MEDIA_CLOSED');
  const { kind } = paper.from;
  const known = paper.drawn.get(path);
  if (known !== undefined) return known;
  const { png, ...facts } = await paper.decoder.drawPage(open(), {
    page: Number(page),
    width: WIDTH[kind],
    ...(signal === undefined ? {} : { signal }),
  });
  const drawn = { ...facts, contentType: 'image/png', bytes: png };
  paper.drawn.set(path, drawn);
  const [oldest] = paper.drawn.keys();
  if (paper.drawn.size > DRAWN[kind] && oldest !== undefined) paper.drawn.delete(oldest);
  return drawn;
}
