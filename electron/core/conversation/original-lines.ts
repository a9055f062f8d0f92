import type { Bytes } from '../../../shared/bytes.ts';
import { type Encoding, createDecoder as textDecoder } from '../../../shared/chat/text/encoding.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { createDecoder } from '../decode/index.ts';
import { type Original, readOriginal } from '../item/original.ts';
import { assertNotWithheld } from '../quarantine/withheld.ts';
import { zipSource } from '../reading/zip-source.ts';
import type { Session } from '../session/session.ts';
import { messagesOf } from './conversations.ts';
import type { FoundConversation } from './find.ts';

/** A row as it stands in the file. */
export interface OriginalLine {
  readonly row: number;
  /** Its bytes read as text, line ends included; what is not of the file's encoding as U+FFFD. */
  readonly text: string;
  /** More bytes than are shown, or bytes that are no text. */
  readonly isCut: boolean;
}

/** Bytes of one row that are shown. */
const SHOWN_BYTES = 8192;
/** Bytes of a page that are read in one piece. */
const AT_ONCE = 1024 * 1024;
/** A text in a zip is unpacked whole to reach its middle; of a larger one no lines are shown beside. */
const UNPACKED_BYTES = 64 * 1024 * 1024;

/** The text unpacked last, of each open vault; gone with the session that it hangs on. */
const unpacked = new WeakMap<Session, { readonly of: string; readonly bytes: Bytes }>();

/**
 * `count` rows of a conversation as the original has them. Throws ITEM_WITHHELD, ITEM_BYTES_MISSING, LINES_TOO_LARGE for
 * a text too large to unpack, and what the decoder throws on a damaged zip.
 */
export async function readOriginalLines(
  session: Session,
  found: FoundConversation,
  from: number,
  count: number,
): Promise<OriginalLine[]> {
  const rows = [...messagesOf(session.db, found.key, from + 1, from + count)];
  const read = await openText(session, found);
  const decode = lineDecoder(found.reading.encoding);
  const readRow = await readerOf(read, rows);
  const lines: OriginalLine[] = [];
  for (const { number, offset, length } of rows) {
    const bytes = await readRow(offset, Math.min(length, SHOWN_BYTES));
    lines.push({ row: number - 1, text: decode(bytes), isCut: length > SHOWN_BYTES });
  }
  return lines;
}

/** Nothing of any text is held any more. */
export function forgetUnpacked(session: Session): void {
  unpacked.delete(session);
}

type ReadText = (offset: number, length: number) => Promise<Uint8Array>;

/** Rows tile the file, so those of a page are one piece of it, read at once unless some are huge. */
async function readerOf(
  read: ReadText,
  rows: readonly { readonly offset: number; readonly length: number }[],
): Promise<ReadText> {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return read;
  const start = first.offset;
  const size = last.offset + last.length - start;
  if (size > AT_ONCE) return read;
  const piece = await read(start, size);
  return async (offset, length) => piece.subarray(offset - start, offset - start + length);
}

async function openText(session: Session, found: FoundConversation): Promise<ReadText> {
  const original = readOriginal(session.db, found.itemId);
  if (found.entry === null) return (offset, length) => original.source.read(offset, length);
  const of = `${found.itemId}:${found.number}`;
  const kept = unpacked.get(session);
  const bytes = kept?.of === of ? kept.bytes : await unpack(session, original, found.entry);
  // It may have been isolated while it was unpacked.
  assertNotWithheld(session.db, [found.itemId]);
  unpacked.set(session, { of, bytes });
  return async (offset, length) => bytes.subarray(offset, offset + length);
}

/** In a child without keys, like every reading of a zip. */
async function unpack({ ports }: Session, original: Original, name: string): Promise<Bytes> {
  const decoder = createDecoder({ host: ports.decoders });
  try {
    const source = zipSource('', original.source, decoder);
    const entry = (await source.entries()).find((each) => each.name === name);
    if (entry === undefined) throw new JikimError('ITEM_BYTES_MISSING', { id: original.item.id });
    if (entry.size > UNPACKED_BYTES) throw new JikimError('LINES_TOO_LARGE');
    const parts: Uint8Array[] = [];
    for await (const part of source.open(entry)) parts.push(part);
    return Uint8Array.from(Buffer.concat(parts));
  } finally {
    await decoder.close();
  }
}

/** One encoding is recorded for all texts of a zip; a line that is none of it may be of the usual one. */
function lineDecoder(encoding: string | null): (bytes: Uint8Array) => string {
  const own = textDecoder((encoding ?? 'utf-8') as Encoding);
  const usual = textDecoder('utf-8');
  return (bytes) => own.strict(bytes) ?? usual.strict(bytes) ?? own.lossy(bytes);
}
