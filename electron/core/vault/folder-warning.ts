import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** A place where bytes leave this computer by themselves, or where locks and fsync do not hold. */
export type FolderWarning =
  | { readonly code: 'synced-folder'; readonly service: string }
  | { readonly code: 'network-folder'; readonly type: string };

/** Folder names that the sync programs give themselves, with suffixes such as "OneDrive - Office". */
const SERVICES: readonly (readonly [service: string, pattern: RegExp])[] = [
  ['OneDrive', /^onedrive(\b|$)/i],
  ['iCloud', /^(icloud ?drive|com~apple~clouddocs|mobile documents|icloud~.*)$/i],
  ['Dropbox', /^dropbox(\b|$)/i],
  ['Google Drive', /^(google ?drive|googledrive-.*|my drive|내 드라이브|drivefs)(\b|$)/i],
  ['MYBOX', /^(naver ?)?mybox(\b|$)|^네이버 ?mybox/i],
  ['cloud storage', /^(cloudstorage|box sync|pclouddrive|nextcloud|synologydrive)$/i],
];

const NETWORK_TYPES =
  /^(nfs\d?|cifs|smb\w*|afpfs|9p|fuse\.sshfs|fuse\.rclone|davfs2?|fuse\.davfs2|ncpfs|glusterfs|ceph|lustre)$/;

/** Warnings for a folder that need not exist yet. `mounts`: text of /proc/mounts, for other systems left out. */
export function folderWarnings(dir: string, mounts: string | null = readMounts()): FolderWarning[] {
  const path = realFolder(resolve(dir));
  const names = path.split(/[/\\]+/).filter((name) => name !== '');
  const found: FolderWarning[] = [];
  const service = SERVICES.find(([, pattern]) => names.some((name) => pattern.test(name.normalize('NFC'))));
  if (service !== undefined) found.push({ code: 'synced-folder', service: service[0] });
  const type = mounts === null ? null : mountType(path, mounts);
  if (type !== null && NETWORK_TYPES.test(type)) found.push({ code: 'network-folder', type });
  if (path.startsWith('\\\\')) found.push({ code: 'network-folder', type: 'unc' });
  return found;
}

/** The type of the file system a path lies on: the longest mount point that contains it, the last one if mounted over. */
export function mountType(path: string, mounts: string): string | null {
  let best: { point: string; type: string } | null = null;
  for (const line of mounts.split('\n')) {
    const [, point, type] = line.split(' ');
    if (point === undefined || type === undefined || !contains(plainPoint(point), path)) continue;
    if (best === null || plainPoint(point).length >= best.point.length)
      best = { point: plainPoint(point), type };
  }
  return best?.type ?? null;
}

function contains(point: string, path: string): boolean {
  return path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
}

/** proc(5) writes blanks and backslashes of a mount point in octal. */
function plainPoint(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

/** Resolves links of the part of a path that exists: a link into a synced folder is a synced folder. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(realFolder(parent), basename(path));
  }
}

function readMounts(): string | null {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return null;
  }
}
