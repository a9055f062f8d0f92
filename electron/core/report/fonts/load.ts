/// <reference path="./fontkit.d.ts" />
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { JikimError } from '../../../../shared/errors/index.ts';
import { FONT_FILES, type FontFile, type FontId } from './catalogue.ts';

export type { Font } from 'fontkit';

/** A font opened once for the whole process. */
export interface Face {
  readonly id: FontId;
  readonly font: Font;
  readonly has: (codePoint: number) => boolean;
}

/** Where a font file lies on this machine. */
export type LocateFont = (file: FontFile) => string;

/** Finds a font in the installed packages. */
export const inPackages: LocateFont = (file) => {
  const manifest = findPackageJSON(file.package, import.meta.url);
  if (manifest === undefined) throw new JikimError('REPORT_FONT_MISSING', { font: file.file });
  return join(dirname(manifest), file.file);
};

let locate: LocateFont = inPackages;
const faces = new Map<FontId, Face>();

/** A packaged app keeps its fonts elsewhere and says so once, before the first document. */
export function setFontLocation(locateFont: LocateFont): void {
  locate = locateFont;
  faces.clear();
}

/** Throws REPORT_FONT_MISSING or REPORT_FONT_CHANGED: a printed page may not depend on a font nobody reviewed. */
export function face(id: FontId): Face {
  const open = faces.get(id) ?? openFace(id);
  faces.set(id, open);
  return open;
}

function openFace(id: FontId): Face {
  const file = FONT_FILES.find((candidate) => candidate.id === id)!;
  const bytes = readFont(file);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== file.sha256) throw new JikimError('REPORT_FONT_CHANGED', { font: file.file });
  const font = create(bytes);
  return { id, font, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}

function readFont(file: FontFile): Buffer {
  try {
    return readFileSync(locate(file));
  } catch (cause) {
    throw new JikimError('REPORT_FONT_MISSING', { font: file.file }, { cause });
  }
}
