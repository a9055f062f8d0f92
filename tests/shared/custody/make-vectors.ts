/**
 * Writes the golden vectors: `node tests/shared/custody/make-vectors.ts`. They are frozen with the format: a change in
 * them is a change of the format, never a refresh. The tests compare this script's output with the files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCanonicalVectors } from './vectors-canonical.ts';
import { toLogVectors } from './vectors-log.ts';
import { toProofDigest } from './vectors-proofs.ts';

const FOLDER = join(import.meta.dirname, '../../vectors/custody');

mkdirSync(FOLDER, { recursive: true });
const write = (name: string, value: object) =>
  writeFileSync(join(FOLDER, name), `${JSON.stringify(value, null, 1)}\n`);
write('canonical.json', toCanonicalVectors());
write('log.json', toLogVectors());
write('proofs.json', toProofDigest());
