import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../electron/cli/run.ts';
import { systemPorts } from '../../electron/core/ports.ts';
import { createSession } from '../../electron/core/session/session.ts';
import { QUICK_COST } from '../support/quick-cost.ts';
import { assertShape } from './shapes.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, with nothing of the machine's own environment. */
export async function jikim(...argv: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    env: {},
    ports: systemPorts,
    signal: new AbortController().signal,
    stdin: process.stdin,
    out: (text) => {
      out += text;
    },
    drained: async () => {},
    err: (text) => {
      err += text;
    },
    interactive: false,
  });
  return { code, out, err };
}

/** A folder with a vault in it that a whole test file works on, one command after the other. */
export interface Office {
  readonly folder: string;
  readonly vault: string;
  readonly recoveryKey: string;
  /** A path in the folder. */
  readonly at: (...names: readonly string[]) => string;
  /** Writes a file in the folder and returns its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  /** A command on the vault, with the passphrase of its first person. */
  readonly run: (...argv: readonly string[]) => Promise<Ran>;
  /** The same with `--json`: the one object it printed, which must fit its schema exactly. */
  readonly json: (...argv: readonly string[]) => Promise<{ code: number; value: Json }>;
  readonly close: () => void;
}

// biome-ignore lint/suspicious/noExplicitAny: what a command printed is checked by schemas, not by types
export type Json = any;

export const PASSPHRASE = 'correct horse battery';

export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-cli-'));
  const at = (...names: readonly string[]) => join(folder, ...names);
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(at(name), content);
    return at(name);
  };
  const vault = at('vault');
  const pass = file('pass', `${PASSPHRASE}\n`);
  const { session, recoveryKey } = await createSession(vault, {
    person: { name: '상담원 A', role: 'counselor', shared: false },
    passphrase: PASSPHRASE,
    kdf: QUICK_COST,
    ports: systemPorts,
  });
  await session.close();
  const office = (...argv: readonly string[]) => jikim('--vault', vault, '--passphrase-file', pass, ...argv);
  return {
    folder,
    vault,
    recoveryKey,
    at,
    file,
    run: office,
    async json(...argv) {
      const { code, out } = await office(...argv, '--json');
      const value = parseOne(out);
      assertShape(value);
      return { code, value };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Fails where anything but one line of JSON stands on standard output. */
export function parseOne(out: string): Json {
  const lines = out.split('\n');
  if (lines.length !== 2 || lines[1] !== '') throw new Error(`not one line: ${out}`);
  return JSON.parse(lines[0]!);
}
