import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { nodeBinaryState } from './node-binary.mjs';
import { stampFile } from './paths.mjs';

/** Whether set-up ended well for exactly these inputs and the checked Node is still the same file. */
export function isUpToDate() {
  const node = nodeBinaryState();
  return node !== undefined && readStamp() === toStamp(node);
}

export function writeStamp() {
  const temporary = `${stampFile}.${process.pid}`;
  writeFileSync(temporary, toStamp(nodeBinaryState()));
  renameSync(temporary, stampFile);
}

/** @param {string | undefined} node */
function toStamp(node) {
  return JSON.stringify({ inputs: fingerprint(), node });
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}
