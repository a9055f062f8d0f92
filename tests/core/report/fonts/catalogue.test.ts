import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMOJI_CHAIN, FONT_FILES, TEXT_CHAIN } from '../../../../electron/core/report/fonts/catalogue.ts';
import { face, inPackages, setFontLocation } from '../../../../electron/core/report/fonts/load.ts';
import { temporaryFolder } from '../../../support/pdf-file.ts';

describe('the list of font files', () => {
  it.each(FONT_FILES.map((file) => [file.id, file] as const))(
    '%s is the reviewed file, with its licence',
    (_, file) => {
      const path = inPackages(file);
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(file.sha256);
      const licence = join(path.slice(0, -file.file.length), file.licenceFile);
      expect(readFileSync(licence, 'utf8')).toContain('SIL Open Font License, Version 1.1');
    },
  );

  it('holds no font that no chain asks for', () => {
    const used = new Set<string>([...TEXT_CHAIN, ...EMOJI_CHAIN, 'korean-bold']);
    expect(FONT_FILES.filter(({ id }) => !used.has(id))).toEqual([]);
    expect([...used].filter((id) => !FONT_FILES.some((file) => file.id === id))).toEqual([]);
  });

  it('names packages of exact versions', () => {
    const manifest = JSON.parse(readFileSync(rootManifest(), 'utf8'));
    const versions = FONT_FILES.map((file) => manifest.dependencies[file.package]);
    expect(versions.every((version) => /^\d+\.\d+\.\d+$/.test(version))).toBe(true);
  });
});

describe('opening a font', () => {
  it('refuses a missing file and one that is not the reviewed one', () => {
    try {
      setFontLocation(() => join(temporaryFolder(), 'none.ttf'));
      expect(() => face('thai')).toThrow(expect.objectContaining({ code: 'REPORT_FONT_MISSING' }));
      setFontLocation(() => inPackages(FONT_FILES.find(({ id }) => id === 'hebrew')!));
      expect(() => face('thai')).toThrow(expect.objectContaining({ code: 'REPORT_FONT_CHANGED' }));
    } finally {
      setFontLocation(inPackages);
    }
    expect(face('thai').has(0x0e01)).toBe(true);
  });
});

function rootManifest(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package-lock.json'))) folder = dirname(folder);
  return join(folder, 'package.json');
}
