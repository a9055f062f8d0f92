import { type Bytes, equalBytes } from '../../../shared/bytes.ts';
import { CHAIN_START, type ChainFault, stepChain } from '../../../shared/custody/chain.ts';
import type { Sha256 } from '../../../shared/custody/crypto.ts';
import type { LogFinding, LogFindingCode } from '../../../shared/custody/finding.ts';
import { appendLeaf, EMPTY_FRONTIER, rootOf } from '../../../shared/custody/merkle.ts';
import type { ReadDb } from '../store/handles.ts';
import { type RecordRow, toUnknown, verifyEntryRecords } from './verify-records.ts';

const CODE_OF_FAULT: Readonly<Record<ChainFault, LogFindingCode>> = {
  form: 'LOG_ENTRY_FORM',
  seq: 'LOG_ENTRY_SEQ',
  prev: 'LOG_ENTRY_PREV',
};

interface EntryRow {
  readonly seq: number;
  readonly entry: string;
  readonly leaf: Bytes;
}

export interface LogWalk {
  readonly findings: readonly LogFinding[];
  /** Root at each of the sizes asked for that the log has. */
  readonly roots: ReadonlyMap<number, Bytes>;
}

/** One pass over entries and the records each made, side by side. */
export function walkLog(db: ReadDb, hash: Sha256, sizes: ReadonlySet<number>): LogWalk {
  const roots = new Map<number, Bytes>();
  const records = recordGroups(db);
  try {
    return { findings: [...walk(db, hash, records, sizes, roots)], roots };
  } finally {
    records.close();
  }
}

/** Yields rather than collects in between: a ruined log has more findings than arguments fit in a call. */
function* walk(
  db: ReadDb,
  hash: Sha256,
  records: RecordGroups,
  sizes: ReadonlySet<number>,
  roots: Map<number, Bytes>,
): Generator<LogFinding> {
  let [position, frontier] = [CHAIN_START, EMPTY_FRONTIER];
  if (sizes.has(0)) roots.set(0, rootOf(hash, frontier));
  for (const row of readEntries(db)) {
    const step = stepChain(hash, position, row.entry);
    yield* toEntryFindings(row, step);
    yield* records.before(row.seq).map(toUnknown);
    if (step.entry !== null) yield* verifyEntryRecords(hash, step.entry, records.of(row.seq));
    position = step.next;
    frontier = appendLeaf(hash, frontier, step.leaf);
    if (sizes.has(frontier.size)) roots.set(frontier.size, rootOf(hash, frontier));
  }
  yield* records.before(Number.POSITIVE_INFINITY).map(toUnknown);
}

function toEntryFindings(row: EntryRow, step: ReturnType<typeof stepChain>): LogFinding[] {
  const codes = step.faults.map((fault) => CODE_OF_FAULT[fault]);
  const misfiled = step.entry !== null && step.entry.seq !== row.seq;
  if (misfiled && !codes.includes('LOG_ENTRY_SEQ')) codes.push('LOG_ENTRY_SEQ');
  if (!equalBytes(step.leaf, row.leaf)) codes.push('LOG_ENTRY_LEAF');
  return codes.map((code) => ({ code, params: { seq: row.seq } }));
}

function readEntries(db: ReadDb): IterableIterator<EntryRow> {
  return db.prepare<[], EntryRow>('SELECT seq, entry, leaf FROM custody_entry ORDER BY seq').iterate();
}

interface RecordGroups {
  /** Records left over of entries before `seq`: entries that are not there. */
  before(seq: number): RecordRow[];
  of(seq: number): RecordRow[];
  /** Frees the connection, also where a damaged page ended the walk. */
  close(): void;
}

/** Records in the order of the entries that made them, handed out entry by entry. */
function recordGroups(db: ReadDb): RecordGroups {
  const rows = db
    .prepare<[], RecordRow>(
      'SELECT id, version, kind, entry_seq AS entrySeq, salt, value FROM record ORDER BY entry_seq',
    )
    .iterate();
  let pending = rows.next();
  const takeWhile = (wanted: (seq: number) => boolean): RecordRow[] => {
    const taken: RecordRow[] = [];
    while (!pending.done && wanted(pending.value.entrySeq)) {
      taken.push(pending.value);
      pending = rows.next();
    }
    return taken;
  };
  return {
    before: (seq) => takeWhile((each) => each < seq),
    of: (seq) => takeWhile((each) => each === seq),
    close: () => rows.return?.(),
  };
}
