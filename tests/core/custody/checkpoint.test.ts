import { describe, expect, it } from 'vitest';
import { appendEntry } from '../../../electron/core/custody/append.ts';
import {
  checkpoint,
  readCheckpoints,
  readLastCheckpoint,
} from '../../../electron/core/custody/checkpoint.ts';
import { openLog } from '../../../electron/core/custody/log.ts';
import { nodeVerifyCrypto } from '../../../electron/core/custody/node-ed25519.ts';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { readTree } from '../../../electron/core/custody/proofs.ts';
import { parseCheckpoint, verifyCheckpoint } from '../../../shared/custody/checkpoint.ts';
import { verifyConsistency } from '../../../shared/custody/merkle-verify.ts';
import { openTestLog, TEST_ORIGIN, TEST_SIGNER, toOptions } from './fixture.ts';

const DRAFT = { kind: 'note-set', subject: null } as const;

describe('a checkpoint of the log', () => {
  it('is signed over the tree of all entries', async () => {
    const { db, log, append } = openTestLog();
    for (let i = 0; i < 5; i++) append(DRAFT);
    const parsed = parseCheckpoint(checkpoint(db, log));
    expect(parsed).toMatchObject({ origin: TEST_ORIGIN, size: 5, root: readTree(db, 5).root(5) });
    expect(await verifyCheckpoint(nodeVerifyCrypto, parsed, TEST_ORIGIN, TEST_SIGNER)).toBe(true);
  });

  it('is the same note again while nothing was added, even later', () => {
    const { db, log, ports, append } = openTestLog();
    append(DRAFT);
    const first = checkpoint(db, log);
    ports.wall += 60_000;
    expect(checkpoint(db, log)).toBe(first);
    expect(checkpoint(db, openLog(db, toOptions(ports)))).toBe(first);
    expect(readCheckpoints(db)).toHaveLength(1);
  });

  it('can be made of the empty log', () => {
    const { db, log } = openTestLog();
    expect(parseCheckpoint(checkpoint(db, log))).toMatchObject({ size: 0, root: readTree(db, 0).root(0) });
  });

  it('is consistent with every one before it', () => {
    const { db, log, append } = openTestLog();
    for (let i = 0; i < 12; i++) {
      append(DRAFT);
      if (i % 3 !== 1) checkpoint(db, log);
    }
    const all = readCheckpoints(db).map(({ note }) => parseCheckpoint(note));
    expect(readLastCheckpoint(db)?.size).toBe(12);
    for (const older of all) {
      for (const newer of all.filter(({ size }) => size >= older.size)) {
        const proof = readTree(db, newer.size).consistencyProof(older.size, newer.size);
        const claim = {
          oldSize: older.size,
          oldRoot: older.root,
          newSize: newer.size,
          newRoot: newer.root,
          proof,
        };
        expect(verifyConsistency(nodeSha256, claim)).toBe(true);
      }
    }
  });

  it('is right after a roll-back to the same number of entries', () => {
    const { db, log, append } = openTestLog();
    append(DRAFT);
    const failing = db.transaction(() => {
      appendEntry(db, log, DRAFT);
      checkpoint(db, log);
      throw new Error('power');
    });
    expect(failing).toThrow('power');
    append(DRAFT);
    expect(parseCheckpoint(checkpoint(db, log)).root).toEqual(readTree(db, 2).root(2));
    append(DRAFT);
    expect(parseCheckpoint(checkpoint(db, log)).root).toEqual(readTree(db, 3).root(3));
  });

  it('is gone with the transaction it was made in', () => {
    const { db, log, append } = openTestLog();
    append(DRAFT);
    expect(
      db.transaction(() => {
        checkpoint(db, log);
        throw new Error('power');
      }),
    ).toThrow('power');
    expect(readLastCheckpoint(db)).toBeNull();
    expect(parseCheckpoint(checkpoint(db, log)).size).toBe(1);
  });
});
