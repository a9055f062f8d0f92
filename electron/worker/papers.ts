import type { FoundBytes } from '../../shared/ipc/worker-messages.ts';
import { bytesSource, createDecoder, type Decoder } from '../core/decode/index.ts';
import type { PaperFile } from '../core/export/filing-kr/preview.ts';
import type { Desk } from './desk.ts';

/** Pages that were made to be looked at: in memory only, until the next are made or the vault is closed. */
export interface Paper {
  readonly id: string;
  readonly files: readonly PaperFile[];
  readonly decoder: Decoder;
}

/** Of a page's picture, in pixels: sharp on a screen of twice the usual density. */
const WIDTH = 1240;

const PAGE = /^\/vault\/paper\/(pap_\d+)\/(\d{1,4})\/(\d{1,5})$/;

let serial = 0;

/** Lays pages on the desk in the place of those before. Gives their id. */
export function layPaper(desk: Desk, files: readonly PaperFile[]): string {
  removePaper(desk);
  const id = `pap_${++serial}`;
  desk.paper = { id, files, decoder: createDecoder({ limits: { children: 1 } }) };
  return id;
}

export function removePaper(desk: Desk): void {
  void desk.paper?.decoder.close();
  desk.paper = null;
}

export function isPageAddress(path: string): boolean {
  return PAGE.test(path);
}

/** A picture of one page; null where there is none, or none any more. Drawn in the isolated decoder: a page may hold a foreign one. */
export async function drawPaper({ paper }: Desk, path: string): Promise<FoundBytes | null> {
  const [, id, file, page] = PAGE.exec(path) ?? [];
  const found = paper?.id === id ? paper?.files[Number(file)] : undefined;
  if (paper == null || found === undefined || Number(page) >= found.pages) return null;
  try {
    const { png } = await paper.decoder.drawPage(bytesSource(found.bytes), {
      page: Number(page),
      width: WIDTH,
    });
    return { contentType: 'image/png', bytes: png };
  } catch {
    return null;
  }
}
