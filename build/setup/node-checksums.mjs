import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checksumsFile = join(dirname(fileURLToPath(import.meta.url)), 'node-checksums.json');

/** @type {Record<string, string>} */
const checksums = JSON.parse(readFileSync(checksumsFile, 'utf8'));

export const pinnedVersion = checksums.version ?? '';
export const platform = `${process.platform}-${process.arch}`;

/** SHA-256 (hex) of the pinned Node binary here; undefined where npm carries none for this platform. */
export const expectedChecksum = checksums[platform];
