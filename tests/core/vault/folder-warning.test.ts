import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWarnings, mountType } from '../../../electron/core/vault/folder-warning.ts';
import { temporaryFolder } from './vault-folder.ts';

const services = (path: string) =>
  folderWarnings(path, null).map((warning) => ('service' in warning ? warning.service : warning.code));

describe('a folder for a vault', () => {
  it.each([
    ['/home/a/OneDrive/case', 'OneDrive'],
    ['/home/a/OneDrive - 상담소/case', 'OneDrive'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/case', 'iCloud'],
    ['/Users/a/iCloud Drive/case', 'iCloud'],
    ['/home/a/Dropbox (Office)/case', 'Dropbox'],
    ['/Users/a/Library/CloudStorage/GoogleDrive-a@example.org/My Drive/case', 'Google Drive'],
    ['/mnt/g/내 드라이브/case', 'Google Drive'],
    ['/mnt/g/내 드라이브/case'.normalize('NFD'), 'Google Drive'],
    ['/home/a/MYBOX/case', 'MYBOX'],
    ['/home/a/네이버 MYBOX/case', 'MYBOX'],
  ])('%s is warned of', (path, service) => {
    expect(services(path)).toEqual([service]);
  });

  it.each(['/home/a/case', '/home/a/dropboxes of evidence', '/home/a/one drive', '/srv/mybox2'])(
    '%s is not',
    (path) => {
      expect(services(path)).toEqual([]);
    },
  );

  it('that is a link into a synced folder is warned of', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'Dropbox'));
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'plain'));
    expect(services(join(folder, 'plain', 'not yet there', 'vault'))).toEqual(['Dropbox']);
  });

  it('on a network share is warned of, by its own mount and not by those around it', () => {
    const mounts = [
      'rootfs / ext4 rw 0 0',
      'server:/x /srv/share nfs4 rw 0 0',
      '//nas/y /srv/my\\040share cifs rw 0 0',
      'tmpfs /srv/share/local tmpfs rw 0 0',
    ].join('\n');
    const type = (path: string) => mountType(path, mounts);
    expect(['/srv/share/a', '/srv/my share', '/srv/share/local/b', '/srv/shared'].map(type)).toEqual([
      'nfs4',
      'cifs',
      'tmpfs',
      'ext4',
    ]);
    expect(folderWarnings('/srv/share/a', mounts)).toEqual([{ code: 'network-folder', type: 'nfs4' }]);
  });
});
