import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginCase, type Driven, PASSPHRASE, startDriven } from '../drive.ts';
import { onRealElectron } from './on-real-electron.ts';

onRealElectron("the system's store of keys", () => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await startDriven();
    await driven.app.evaluate(({ safeStorage }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      for (const name of [
        'encryptString',
        'encryptStringAsync',
        'decryptString',
        'decryptStringAsync',
      ] as const) {
        const own = safeStorage[name].bind(safeStorage) as (...given: unknown[]) => unknown;
        Object.assign(safeStorage, {
          [name]: (...given: unknown[]) => {
            asked.push(name);
            return own(...given);
          },
        });
      }
    });
    await beginCase(driven, 'First');
  });
  afterAll(() => driven.close());

  it('is given nothing: a vault is opened by what a person knows, on any computer', async () => {
    const asked = await driven.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
    expect(asked).toEqual([]);
  });

  it("neither is the app's own folder: no passphrase, no place of a vault, no cache", async () => {
    const folder = await driven.app.evaluate(({ app }) => app.getPath('userData'));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const holding = files.filter((each) => {
      const bytes = readFileSync(join(each.parentPath, each.name), 'latin1');
      return bytes.includes(PASSPHRASE) || bytes.includes(driven.folder);
    });
    expect(holding.map(({ name }) => name)).toEqual([]);
  });
});
