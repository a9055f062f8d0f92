import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOn, onRealElectron } from './on-real-electron.ts';
import { pack } from './packed-program.ts';

const MINUTES = 60_000;

/** How each kind of file is known: https://refspecs.linuxfoundation.org, AppImage type 2, PE, Apple's UDIF trailer. */
const KINDS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  exe: (bytes) => bytes.toString('latin1', 0, 2) === 'MZ',
  dmg: (bytes) => bytes.toString('latin1', bytes.length - 512, bytes.length - 508) === 'koly',
  AppImage: (bytes) =>
    bytes.toString('latin1', 1, 4) === 'ELF' && bytes.toString('latin1', 8, 11) === 'AI\x02',
  deb: (bytes) => bytes.toString('latin1', 0, 8) === '!<arch>\n',
};

onRealElectron('the installers', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jikim-installers-'));
    pack(folder, 'installers');
  }, 15 * MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('of this system are made, each of its kind', () => {
    const wanted = isOn('win32') ? ['exe'] : isOn('darwin') ? ['dmg'] : ['AppImage', 'deb'];
    for (const kind of wanted) {
      const name = readdirSync(folder).find((each) => each.endsWith(`.${kind}`));
      expect(name, kind).toBeDefined();
      expect(KINDS[kind]!(readFileSync(join(folder, name!))), name).toBe(true);
    }
  });
});
