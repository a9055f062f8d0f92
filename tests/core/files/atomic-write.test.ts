import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  removeFileDurably,
  removeTemporaryFiles,
  writeFileAtomic,
} from '../../../electron/core/files/atomic-write.ts';
import { toDiskError } from '../../../electron/core/files/disk-errors.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writing a file as a whole', () => {
  it('replaces what was there and leaves nothing beside it', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.json');
    writeFileAtomic(path, bytes('first'));
    writeFileAtomic(path, bytes('second'));
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['a.json']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('leaves the old file and nothing beside it where it fails', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken', 'inside'), { recursive: true });
    expect(() => writeFileAtomic(join(folder, 'taken'), bytes('x'))).toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('cleans up after a process that died, and touches no other file', () => {
    const folder = temporaryFolder();
    for (const name of ['keys.json.jikim-12-0.tmp', 'keys.json', 'notes.tmp'])
      writeFileSync(join(folder, name), '');
    removeTemporaryFiles(folder);
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'notes.tmp']);
  });

  it('removes a file, present or not', () => {
    const path = join(temporaryFolder(), 'a');
    writeFileAtomic(path, bytes('x'));
    removeFileDurably(path);
    removeFileDurably(path);
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
});

describe('a full disk', () => {
  it.each(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])('is one error, whoever reports it: %s', (code) => {
    expect(toDiskError({ code }, '/vault')).toMatchObject({ code: 'DISK_FULL', params: { path: '/vault' } });
  });

  it('is not seen in other failures', () => {
    const other = new Error('other');
    expect(toDiskError(other, '/vault')).toBe(other);
  });
});
