import Database from 'better-sqlite3';
import { appendEntry, type EntryDraft } from '../../../electron/core/custody/append.ts';
import { type CustodyLog, type LogOptions, openLog } from '../../../electron/core/custody/log.ts';
import { toNoteSigner } from '../../../electron/core/custody/node-ed25519.ts';
import type { Ports } from '../../../electron/core/ports.ts';
import { toWriteDb, type WriteDb } from '../../../electron/core/store/handles.ts';
import { sql } from '../../../electron/core/store/migrations/0001-first.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { originOf } from '../../../shared/custody/checkpoint.ts';
import { type IdKind, toId } from '../../../shared/domain/ids.ts';

/** A clock that tests set, and random bytes that are the same every time. */
export interface TestPorts extends Ports {
  wall: number;
  monotonic: number;
}

export function toTestPorts(seed = 1): TestPorts {
  let state = seed;
  const nextByte = (): number => {
    state = next(state);
    return state >>> 24;
  };
  const ports = {
    wall: Date.UTC(2026, 10, 24, 5, 47, 42, 123),
    monotonic: 1_000,
    clock: {
      now: () => ports.wall,
      zone: () => 'Asia/Seoul',
      offsetMinutes: () => 540,
      monotonic: () => ports.monotonic,
    },
    random: {
      bytes: (length: number): Bytes => Uint8Array.from({ length }, nextByte),
    },
  };
  return ports;
}

/** Numerical Recipes' linear congruence: the tests need repetition, not secrecy. */
function next(state: number): number {
  return (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
}

const idPorts = toTestPorts(99);
export function newId(kind: IdKind): string {
  return toId(kind, idPorts.random.bytes(20));
}

export function openDatabase(path = ':memory:'): WriteDb {
  const db = new Database(path);
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.exec(sql);
  return toWriteDb(db);
}

export const TEST_SEED = Uint8Array.from({ length: 32 }, (_, i) => i);
export const TEST_ORIGIN = originOf('vlt_00000000000000000000');
export const TEST_SIGNER = toNoteSigner(TEST_ORIGIN, TEST_SEED);

export function toOptions(ports: Ports): LogOptions {
  return {
    ports,
    actor: { id: 'per_00000000000000000001', basis: 'own-key' },
    tool: { name: 'jikim', version: '0.1.0', build: 'test' },
    signer: TEST_SIGNER,
    origin: TEST_ORIGIN,
  };
}

export interface TestLog {
  readonly db: WriteDb;
  readonly log: CustodyLog;
  readonly ports: TestPorts;
  /** Appends in a transaction of its own, one second after the one before. */
  append(draft: EntryDraft): ReturnType<typeof appendEntry>;
}

export function openTestLog(path?: string): TestLog {
  const ports = toTestPorts();
  const db = openDatabase(path);
  const log = openLog(db, toOptions(ports));
  const append = db.transaction((draft: EntryDraft) => appendEntry(db, log, draft));
  return {
    db,
    log,
    ports,
    append(draft) {
      ports.wall += 1_000;
      ports.monotonic += 1_000;
      return append(draft);
    },
  };
}

/** An intake of one item with its acquisition and file name. */
export function intakeDraft(caseId: string, itemId = newId('itm')): EntryDraft {
  return {
    kind: 'intake',
    subject: itemId,
    refs: { case: caseId },
    records: [
      { id: itemId, kind: 'item', value: { caseId, sha256: '00'.repeat(32), size: 12, type: 'image/png' } },
      { id: newId('acq'), kind: 'acquisition', value: { itemId, caseId, method: 'app-capture' } },
      { id: newId('rec'), kind: 'filename', value: { itemId, caseId, name: '대화 1.png' } },
    ],
  };
}
