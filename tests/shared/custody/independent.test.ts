import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RFC_NUMBERS, toCanonicalVectors } from './vectors-canonical.ts';
import { toLogVectors } from './vectors-log.ts';
import { toProofDigest, toProofLines } from './vectors-proofs.ts';

const SCRIPT = join(import.meta.dirname, 'independent.py');
const vectorPath = (name: string) => join(import.meta.dirname, '../../vectors/custody', name);
const readVectors = (name: string): unknown => JSON.parse(readFileSync(vectorPath(name), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'custody-'));
afterAll(() => rmSync(folder, { recursive: true }));

function python(...args: string[]): string {
  const { stdout, stderr } = spawnSync('python3', ['-I', SCRIPT, ...args], { encoding: 'utf8' });
  return stdout.trim() || stderr;
}

function pythonOn(kind: string, text: string): string {
  const path = join(folder, 'input');
  writeFileSync(path, text);
  return python(kind, path);
}

describe('the golden vectors', () => {
  it('are what the code makes today', () => {
    expect(toCanonicalVectors()).toEqual(readVectors('canonical.json'));
    expect(toLogVectors()).toEqual(readVectors('log.json'));
    expect(toProofDigest()).toEqual(readVectors('proofs.json'));
  });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!hasPython)('an independent implementation, in the standard library of Python', () => {
  it('uses nothing but the standard library', () => {
    expect(() =>
      execFileSync('python3', ['-I', '-S', SCRIPT, 'canonical', vectorPath('canonical.json')]),
    ).not.toThrow();
  });

  it('agrees on canonical JSON', () => {
    expect(RFC_NUMBERS).toHaveLength(24);
    expect(python('canonical', vectorPath('canonical.json'))).toBe('ok 33');
  });

  it('agrees on entries, chain, tree, commitments, tombstones and signed checkpoints', () => {
    expect(python('log', vectorPath('log.json'))).toBe('ok 8');
  });

  it('agrees on every inclusion and consistency proof of up to 64 entries', () => {
    expect(pythonOn('proofs', toProofLines(64))).toBe('ok 4160');
  });

  const log = readFileSync(vectorPath('log.json'), 'utf8');
  it.each([
    ['an entry', log.replace('kakaotalk-ios/1', 'kakaotalk-ios/2')],
    ['a salt', log.replace(/"salt": "./, '"salt": "z')],
    ['a value', log.replace('이름 바꿈', '이름 바뀜')],
    ['a record kind', log.replace('"kind": "case"', '"kind": "cases"')],
    ['a destroying entry', log.replace('"destroyedSeq": 6', '"destroyedSeq": 5')],
    ['a checkpoint size', log.replace(String.raw`\n8\n`, String.raw`\n7\n`)],
    ['a signature', log.replace(/(— \S+ .{20})./, '$1x')],
    ['a key', log.replace('3158020b', '3158020c')],
  ])('disagrees when %s is changed, so it does look', (_, changed) => {
    expect(changed).not.toBe(log);
    expect(pythonOn('log', changed)).toMatch(/^wrong/);
  });

  it('disagrees with one proof changed, one missing', () => {
    const lines = toProofLines(8);
    expect(pythonOn('proofs', lines.replace(/[0-9a-f]{64}$/m, '0'.repeat(64)))).toMatch(/^wrong/);
    expect(pythonOn('proofs', lines.replace(/^consistency 3 7.*\n/m, ''))).toMatch(/^wrong/);
  });
});
