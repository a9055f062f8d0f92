import type { FileFinding } from './file-finding.ts';
import { isProven } from './keys-codec.ts';
import { KEYS_FILES, type KeysReading, readKeysFiles } from './keys-files.ts';

/** Both copies must be whole, proven by the master key, and the same. */
export function keysFindings(dir: string, masterKey: Uint8Array): FileFinding[] {
  const readings = readKeysFiles(dir);
  const findings = readings.flatMap((reading) => keysFinding(reading, masterKey));
  const [first, second] = readings.map((reading) => ('copy' in reading ? reading.copy.covered : null));
  if (findings.length === 0 && first !== second)
    findings.push({ code: 'keys-file', file: KEYS_FILES[1], reason: 'differs' });
  return findings;
}

function keysFinding(reading: KeysReading, masterKey: Uint8Array): FileFinding[] {
  const { name: file } = reading;
  if ('error' in reading) return [{ code: 'keys-file', file, reason: reading.error.code }];
  return isProven(reading.copy, masterKey) ? [] : [{ code: 'keys-file', file, reason: 'mac' }];
}
