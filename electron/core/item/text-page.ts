import { createDecoder, type Encoding, unitSize } from '../../../shared/chat/text/encoding.ts';
import { sampleOf } from '../../../shared/chat/text/sample.ts';
import { readWholeContent } from '../store/content-read.ts';
import type { ReadDb } from '../store/handles.ts';
import { readOriginal } from './original.ts';

/** Bytes of a page: a few screens of text, drawn at once. Even, so that no UTF-16 unit is cut. */
export const TEXT_PAGE = 32 * 1024;

export interface TextPage {
  readonly text: string;
  readonly encoding: Encoding;
  /** Told by likelihood, not by a mark or strict validity. */
  readonly isGuessed: boolean;
  readonly pages: number;
  /** Place of its first byte in the file. */
  readonly offset: number;
  /** Bytes stand in it that are not of this encoding; each is shown as U+FFFD. */
  readonly hasUndecodable: boolean;
}

export interface TextPageRequest {
  readonly itemId: string;
  /** Counted from 0; beyond the last one, the last one. */
  readonly page: number;
  /** As a person chose it; left out: as the bytes say. */
  readonly encoding?: Encoding;
}

/** One page of a text file, whole lines where lines are not longer than a page. Throws what `readOriginal` throws. */
export async function readTextPage(db: ReadDb, request: TextPageRequest): Promise<TextPage> {
  const { content, item, open } = readOriginal(db, request.itemId);
  const found = (await sampleOf({ name: null, open })).encoding;
  const encoding = request.encoding ?? found.encoding;
  const { size } = item.value;
  const read = (start: number, end: number): Uint8Array => readWholeContent(db, content, { start, end });
  const pages = Math.max(1, Math.ceil(size / TEXT_PAGE));
  const page = Math.min(request.page, pages - 1);
  const edge = (at: number): number => pageEdge(read, { page: at, size, encoding });
  const mark = page === 0 && encoding === found.encoding ? found.bomLength : 0;
  const [offset, end] = [edge(page), edge(page + 1)];
  const bytes = read(offset + mark, end);
  const decoder = createDecoder(encoding);
  const exact = decoder.strict(bytes);
  return {
    text: exact ?? decoder.lossy(bytes),
    encoding,
    isGuessed: found.guessed,
    pages,
    offset,
    hasUndecodable: exact === null,
  };
}

interface Edge {
  readonly page: number;
  readonly size: number;
  readonly encoding: Encoding;
}

/** Where a page begins: after the first line end in it, or at a whole character where its line is longer than a page. */
function pageEdge(read: (start: number, end: number) => Uint8Array, { page, size, encoding }: Edge): number {
  const at = page * TEXT_PAGE;
  if (page === 0) return 0;
  if (at >= size) return size;
  const unit = unitSize(encoding);
  // From one unit before, so that a line which begins exactly at the edge begins the page.
  const bytes = read(at - unit, Math.min(size, at + TEXT_PAGE - unit));
  const lineEnd = afterLineEnd(bytes, encoding);
  return at - unit + (lineEnd ?? unit + (encoding === 'utf-8' ? continuationBytes(bytes.subarray(unit)) : 0));
}

function afterLineEnd(bytes: Uint8Array, encoding: Encoding): number | null {
  if (unitSize(encoding) === 1) {
    const at = bytes.indexOf(10);
    return at < 0 ? null : at + 1;
  }
  const [low, high] = encoding === 'utf-16le' ? [10, 0] : [0, 10];
  for (let at = 0; at + 1 < bytes.length; at += 2)
    if (bytes[at] === low && bytes[at + 1] === high) return at + 2;
  return null;
}

/** Bytes at the start that belong to a character begun before. */
function continuationBytes(bytes: Uint8Array): number {
  let count = 0;
  while (count < 3 && count < bytes.length && (bytes[count]! & 0xc0) === 0x80) count++;
  return count;
}
