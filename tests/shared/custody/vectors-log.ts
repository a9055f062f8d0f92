import { checkpoint, readCheckpoints } from '../../../electron/core/custody/checkpoint.ts';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import type { ReadDb } from '../../../electron/core/store/handles.ts';
import { toHex } from '../../../shared/bytes.ts';
import { toVerifierKeyText } from '../../../shared/custody/signed-note.ts';
import {
  openTestLog,
  TEST_ORIGIN,
  TEST_SEED,
  TEST_SIGNER,
  type TestLog,
} from '../../core/custody/fixture.ts';

/** Ids of the vector log: fixed, so that it is the same on every run. */
const id = (kind: string, n: number): string => `${kind}_${String(n).padStart(20, '0')}`;

/** A small log with everything in it: versions, clocks, a destruction, a quarantine that keeps a remainder. */
export function toLogVectors() {
  const test = openTestLog();
  writeHistory(test);
  return { ...describeKey(), ...readLog(test.db) };
}

function writeHistory({ append, log, db, ports }: TestLog): void {
  const caseId = id('cas', 1);
  append({ kind: 'vault-created', subject: id('vlt', 0) });
  append({
    kind: 'case-opened',
    subject: caseId,
    records: [{ id: caseId, kind: 'case', value: { name: '예시 사건' } }],
  });
  append(intake(caseId, 1));
  checkpoint(db, log);
  append(intake(caseId, 2));
  ports.wall -= 3_600_000;
  append({
    kind: 'case-opened',
    subject: caseId,
    records: [{ id: caseId, kind: 'case', value: { name: '이름 바꿈' } }],
  });
  append({
    kind: 'reading',
    subject: id('itm', 1),
    refs: { format: 'kakaotalk-ios' },
    rule: 'kakaotalk-ios/1',
  });
  append({
    kind: 'destroy',
    subject: id('itm', 1),
    refs: { reason: 'by-mistake' },
    destroyed: [id('itm', 1), id('acq', 1), id('rec', 1)],
  });
  ports.wall += 86_400_000;
  append({
    kind: 'quarantine',
    subject: id('itm', 2),
    destroyed: [id('itm', 2), id('rec', 2)],
    records: [{ id: id('itm', 2), kind: 'item', value: { caseId, size: 2 } }],
  });
  checkpoint(db, log);
}

function intake(caseId: string, n: number) {
  const itemId = id('itm', n);
  return {
    kind: 'intake' as const,
    subject: itemId,
    refs: { case: caseId },
    records: [
      { id: itemId, kind: 'item', value: { caseId, size: n, type: 'image/png' } },
      { id: id('acq', n), kind: 'acquisition', value: { caseId, itemId, method: 'app-capture' } },
      { id: id('rec', n), kind: 'filename', value: { caseId, itemId, name: `대화 "${n}".png` } },
    ],
  };
}

function describeKey() {
  const verifierKey = toVerifierKeyText(nodeSha256, TEST_SIGNER);
  return { origin: TEST_ORIGIN, seed: toHex(TEST_SEED), verifierKey };
}

/** A log as plain JSON: what docs/custody-log.md describes and the independent check reads. */
export function readLog(db: ReadDb) {
  const entries = db
    .prepare<[], { entry: string; leaf: Uint8Array }>('SELECT entry, leaf FROM custody_entry ORDER BY seq')
    .all();
  const records = db
    .prepare<[], { salt: Uint8Array | null }>(
      `SELECT id, version, kind, entry_seq AS entrySeq, salt, value, destroyed_seq AS destroyedSeq
       FROM record ORDER BY entry_seq, id`,
    )
    .all();
  return {
    entries: entries.map(({ entry }) => entry),
    leaves: entries.map(({ leaf }) => toHex(leaf)),
    records: records.map((row) => ({ ...row, salt: row.salt === null ? null : toHex(row.salt) })),
    checkpoints: readCheckpoints(db).map(({ note }) => note),
  };
}
