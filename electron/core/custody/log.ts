import { type Bytes, equalBytes } from '../../../shared/bytes.ts';
import type { ActorBasis, Tool } from '../../../shared/custody/entry.ts';
import type { Frontier } from '../../../shared/custody/merkle.ts';
import { EMPTY_FRONTIER } from '../../../shared/custody/merkle.ts';
import type { NoteSigner } from '../../../shared/custody/signed-note.ts';
import type { Ports } from '../ports.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/** Who acts: the person of the key slot, and what that rests on. */
export interface Actor {
  readonly id: string | null;
  readonly basis: ActorBasis;
}

export interface LogOptions {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly tool: Omit<Tool, 'rule'>;
  readonly signer: NoteSigner;
  /** `originOf(vault id)`. */
  readonly origin: string;
}

/** A moment on both clocks, bound to the entry it was read for: gone if that entry was rolled back. */
export interface ClockReading {
  readonly seq: number;
  readonly leaf: Bytes | null;
  readonly wall: number;
  readonly monotonic: number;
}

/** A log open for writing in this session. The database alone is the log; what is kept here can be found again from it. */
export interface CustodyLog extends LogOptions {
  readonly memory: {
    frontier: Frontier;
    /** Leaf of the frontier's last entry: tells whether the frontier still belongs to the rows. */
    frontierLeaf: Bytes | null;
    readings: readonly ClockReading[];
  };
}

/** Opens the log of a vault for one person's acts. The clocks are compared from this moment on. */
export function openLog(db: ReadDb, options: LogOptions): CustodyLog {
  const { clock } = options.ports;
  const head = readHead(db);
  const first = { seq: head.size - 1, leaf: head.leaf, wall: clock.now(), monotonic: clock.monotonic() };
  return { ...options, memory: { frontier: EMPTY_FRONTIER, frontierLeaf: null, readings: [first] } };
}

export interface LogHead {
  readonly size: number;
  /** Leaf and time of the last entry; null for an empty log. */
  readonly leaf: Bytes | null;
  readonly at: string | null;
}

export function readHead(db: ReadDb): LogHead {
  const row = prepared<[], { seq: number; leaf: Bytes; at: string }>(
    db,
    `SELECT seq, leaf, json_extract(entry, '$.at') AS at FROM custody_entry ORDER BY seq DESC LIMIT 1`,
  ).get();
  return row ? { size: row.seq + 1, leaf: row.leaf, at: row.at } : { size: 0, leaf: null, at: null };
}

/** Number of entries, without reading any. */
export function readSize(db: ReadDb): number {
  const row = prepared<[], { last: number | null }>(db, 'SELECT max(seq) AS last FROM custody_entry').get();
  return (row?.last ?? -1) + 1;
}

/** Whether entry `seq` still has this leaf: false once a transaction that wrote it was rolled back. */
export function isStillThere(db: ReadDb, seq: number, leaf: Bytes | null): boolean {
  if (leaf === null) return true;
  const row = prepared<[number], { leaf: Bytes }>(db, 'SELECT leaf FROM custody_entry WHERE seq = ?').get(
    seq,
  );
  return row !== undefined && equalBytes(row.leaf, leaf);
}
