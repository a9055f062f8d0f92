import type { Bytes } from '../../../shared/bytes.ts';
import { signCheckpoint } from '../../../shared/custody/checkpoint.ts';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, rootOf } from '../../../shared/custody/merkle.ts';
import type { ReadDb, WriteDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { type CustodyLog, isStillThere } from './log.ts';
import { nodeSha256 } from './node-sha256.ts';

export interface StoredCheckpoint {
  readonly size: number;
  readonly at: string;
  readonly note: string;
}

/** Signs the log as it stands and keeps the note; the note of the same size again if nothing was added since. */
export function checkpoint(db: WriteDb, log: CustodyLog): string {
  const frontier = catchUp(db, log);
  const last = readLastCheckpoint(db);
  if (last !== null && last.size === frontier.size) return last.note;
  const at = new Date(log.ports.clock.now()).toISOString();
  const body = { origin: log.origin, size: frontier.size, root: rootOf(nodeSha256, frontier), at };
  const note = signCheckpoint(nodeSha256, body, log.signer);
  prepared(db, 'INSERT INTO checkpoint (size, at, note) VALUES (?, ?, ?)').run(frontier.size, at, note);
  return note;
}

export function readLastCheckpoint(db: ReadDb): StoredCheckpoint | null {
  return (
    prepared<[], StoredCheckpoint>(
      db,
      'SELECT size, at, note FROM checkpoint ORDER BY size DESC LIMIT 1',
    ).get() ?? null
  );
}

export function readCheckpoints(db: ReadDb): StoredCheckpoint[] {
  return prepared<[], StoredCheckpoint>(db, 'SELECT size, at, note FROM checkpoint ORDER BY size').all();
}

/** The first checkpoint that covers entry `seq`; null where none does yet. */
export function checkpointOver(db: ReadDb, seq: number): StoredCheckpoint | null {
  return (
    prepared<[number], StoredCheckpoint>(
      db,
      'SELECT size, at, note FROM checkpoint WHERE size > ? ORDER BY size LIMIT 1',
    ).get(seq) ?? null
  );
}

/** The frontier of all rows: from the one remembered if its last entry is still there, from the beginning otherwise. */
function catchUp(db: ReadDb, log: CustodyLog): Frontier {
  const { memory } = log;
  const kept = isStillThere(db, memory.frontier.size - 1, memory.frontierLeaf);
  let frontier = kept ? memory.frontier : EMPTY_FRONTIER;
  let last = kept ? memory.frontierLeaf : null;
  const rows = db
    .prepare<[number], { leaf: Bytes }>('SELECT leaf FROM custody_entry WHERE seq >= ? ORDER BY seq')
    .iterate(frontier.size);
  for (const { leaf } of rows) {
    frontier = appendLeaf(nodeSha256, frontier, leaf);
    last = leaf;
  }
  memory.frontier = frontier;
  memory.frontierLeaf = last;
  return frontier;
}
