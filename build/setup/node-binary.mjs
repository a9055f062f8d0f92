import { createHash } from 'node:crypto';
import { createReadStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupFailure } from './failure.mjs';
import { expectedChecksum, pinnedVersion, platform } from './node-checksums.mjs';
import { modules } from './paths.mjs';

const packageFolder = join(modules, 'node');
const binary = join(packageFolder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export const isPinned = expectedChecksum !== undefined;

/**
 * The Node that runs the project. Where npm carries no binary of the pinned version for this platform, the Node
 * that started set-up stands in, if it is of the same major version or newer.
 */
export function nodeForProject() {
  if (isPinned) return binary;
  assertStandIn();
  return process.execPath;
}

function assertStandIn() {
  const major = Number(pinnedVersion.split('.')[0]);
  if (Number(process.versions.node.split('.')[0]) >= major) return;
  const version = process.versions.node;
  throw new SetupFailure('checksum-unknown', { platform, wanted: pinnedVersion, version, major });
}

/** Removes a binary fetched earlier, because npm puts it first on the PATH of the script that fetches the new one. */
export function removeFetchedNode() {
  for (const folder of ['bin', 'node_modules']) {
    rmSync(join(packageFolder, folder), { recursive: true, force: true });
  }
}

/** Refuses a binary whose SHA-256 is not the one kept in the repository: a registry or a proxy could swap it. */
export async function assertNodeChecksum() {
  if (expectedChecksum === undefined) return;
  const actual = await sha256(binary);
  if (actual === expectedChecksum) return;
  throw new SetupFailure('checksum-wrong', { path: binary, expected: expectedChecksum, actual });
}

/** Size and time of the checked binary, so that a later run notices a swap without hashing 120 MB again. */
export function nodeBinaryState() {
  if (!isPinned) return process.versions.node;
  const stat = statSync(binary, { throwIfNoEntry: false });
  return stat ? `${stat.size}-${stat.mtimeMs}-${stat.ctimeMs}` : undefined;
}

/** @param {string} path */
async function sha256(path) {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return '-';
  }
  return hash.digest('hex');
}
