import { type Bytes, toHex } from '../../../shared/bytes.ts';
import { COMMITMENT_SALT_BYTES, commitmentOf } from '../../../shared/custody/commitment.ts';
import type { Sha256 } from '../../../shared/custody/crypto.ts';
import type { Entry } from '../../../shared/custody/entry.ts';
import type { LogFinding, LogFindingCode } from '../../../shared/custody/finding.ts';

export interface RecordRow {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly entrySeq: number;
  readonly salt: Bytes | null;
  readonly value: string | null;
}

/** An entry's commitments against the rows that carry its number, both ways. */
export function verifyEntryRecords(hash: Sha256, entry: Entry, rows: readonly RecordRow[]): LogFinding[] {
  const found = new Set(rows.map(({ id }) => id));
  const gone = Object.keys(entry.commit).filter((id) => !found.has(id));
  return [
    ...rows.flatMap((row) => verifyRecord(hash, entry, row)),
    ...gone.map((id): LogFinding => ({ code: 'LOG_RECORD_GONE', params: { id, seq: entry.seq } })),
  ];
}

export function toUnknown(row: RecordRow): LogFinding {
  return toFinding('LOG_RECORD_UNKNOWN', row);
}

/** An emptied row has nothing left to compare; whether it was rightly emptied is checked against the destroying entry. */
function verifyRecord(hash: Sha256, entry: Entry, row: RecordRow): LogFinding[] {
  if (!Object.hasOwn(entry.commit, row.id)) return [toUnknown(row)];
  const findings: LogFinding[] = [];
  if (entry.kinds[row.id] !== row.kind) findings.push(toFinding('LOG_RECORD_KIND', row));
  if (row.value === null || row.salt === null) return findings;
  if (!opens(hash, entry.commit[row.id]!, row.salt, row.value)) {
    findings.push(toFinding('LOG_RECORD_COMMITMENT', row));
  }
  return findings;
}

function opens(hash: Sha256, commitment: string, salt: Bytes, value: string): boolean {
  if (salt.length !== COMMITMENT_SALT_BYTES) return false;
  return toHex(commitmentOf(hash, salt, value)) === commitment;
}

function toFinding(code: LogFindingCode, { id, version, entrySeq }: RecordRow): LogFinding {
  return { code, params: { id, version, seq: entrySeq } };
}
