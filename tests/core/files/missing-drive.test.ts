import type FileSystem from 'node:fs';
import type Path from 'node:path';
import { expect, it, vi } from 'vitest';
import { makeFolders } from '../../../electron/core/files/make-folders.ts';
import { codeOf } from '../../support/office-vault.ts';

let asked = 0;

// Paths as on Windows, and of its drives only Z: is asked for, which is missing.
vi.mock('node:path', async (original) => ({ ...(await original<typeof Path>()).win32 }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>();
  return {
    ...real,
    existsSync: (path: string) => {
      if (!path.startsWith('Z:')) return real.existsSync(path);
      if (++asked > 100) throw new Error('asked for ever');
      return false;
    },
    mkdirSync: (path: string, ...more: never[]) => {
      if (!path.startsWith('Z:')) return real.mkdirSync(path, ...more);
      throw Object.assign(new Error('no such drive'), { code: 'ENOENT' });
    },
  };
});

it('making folders on a drive that is missing ends with an error', async () => {
  expect(await codeOf(async () => makeFolders('Z:\\office\\vault'))).toBe('FOLDER_UNMAKEABLE');
});
