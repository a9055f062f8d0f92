import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { call } from '../call.ts';
import { type Driven, startInCase, takeIn } from '../drive.ts';

/** A case with three pictures of invented screens, and one recording. */
export interface CourtCase extends Driven {
  readonly caseId: string;
}

export async function startCourtCase(): Promise<CourtCase> {
  const driven = await startInCase('First');
  const { page, folder } = driven;
  const paths = [...(await writePictures(folder)), writeRecording(folder)];
  const caseId = await takeIn(page, paths, { copyKind: 'received-copy', method: 'screenshot' });
  return { ...driven, caseId };
}

async function writePictures(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const [at, colour] of ['#9bbbd4', '#c4d49b', '#d4b49b'].entries()) {
    const path = join(folder, `screen-${at + 1}.png`);
    const create = { width: 360, height: 640, channels: 3, background: colour } as const;
    writeFileSync(path, await sharp({ create }).png().toBuffer());
    paths.push(path);
  }
  return paths;
}

/** An MP3 as far as its first bytes tell. */
function writeRecording(folder: string): string {
  const path = join(folder, 'call.mp3');
  writeFileSync(
    path,
    Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'), Buffer.alloc(2000, 0xff)]),
  );
  return path;
}

/** Makes an exhibit of the file with this name, without the screen. Gives its id. */
export async function addExhibit({ page, caseId }: CourtCase, name: string): Promise<string> {
  const found = await call(page, 'exhibit.choices', { caseId, filter: name, from: 0, count: 10 });
  const parts = [{ itemId: found.rows[0]!.itemId, conversation: null, from: null, to: null }];
  const object = name.endsWith('.mp3');
  const made = await call(page, 'exhibit.add', { caseId, title: name, parts, object });
  return made.exhibitId;
}
