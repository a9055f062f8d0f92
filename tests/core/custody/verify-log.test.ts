import { describe, expect, it } from 'vitest';
import { appendEntry } from '../../../electron/core/custody/append.ts';
import { checkpoint, readCheckpoints } from '../../../electron/core/custody/checkpoint.ts';
import { openLog } from '../../../electron/core/custody/log.ts';
import { toNoteSigner } from '../../../electron/core/custody/node-ed25519.ts';
import { verifyLog } from '../../../electron/core/custody/verify-log.ts';
import { parseCheckpoint } from '../../../shared/custody/checkpoint.ts';
import { logFindingText } from '../../../shared/custody/finding.ts';
import { openTestLog, TEST_ORIGIN, TEST_SIGNER, toOptions } from './fixture.ts';
import { buildLog, openStolen, verify } from './tamper.ts';

describe('verifying a log', () => {
  it('finds nothing where nothing changed', async () => {
    expect(await verify(buildLog())).toEqual([]);
    expect(await verify(openStolen())).toEqual([]);
  });

  it('finds nothing in an empty log, with and without a checkpoint of it', async () => {
    const { db, log } = openTestLog();
    expect(await verify(db)).toEqual([]);
    checkpoint(db, log);
    expect(await verify(db)).toEqual([]);
  });

  it('accepts its own checkpoints kept elsewhere', async () => {
    const db = buildLog();
    expect(
      await verify(
        db,
        readCheckpoints(db).map(({ note }) => note),
      ),
    ).toEqual([]);
  });

  it('accepts the keys before and after a re-keying, and only those', async () => {
    const { db, log, append, ports } = openTestLog();
    const renewed = toNoteSigner(TEST_ORIGIN, new Uint8Array(32).fill(5));
    append({ kind: 'vault-created', subject: null });
    checkpoint(db, log);
    const after = openLog(db, { ...toOptions(ports), signer: renewed });
    db.transaction(() => appendEntry(db, after, { kind: 'rekeyed', subject: null }))();
    checkpoint(db, after);
    const check = (keys: readonly (typeof renewed)[]) => verifyLog(db, { origin: TEST_ORIGIN, keys });
    expect(await check([TEST_SIGNER, renewed])).toEqual([]);
    expect(await check([TEST_SIGNER])).toEqual([{ code: 'LOG_CHECKPOINT_SIGNATURE', params: { size: 2 } }]);
    expect(await check([renewed])).toEqual([{ code: 'LOG_CHECKPOINT_SIGNATURE', params: { size: 1 } }]);
  });

  it('says in plain words what it found, with what to do', () => {
    const finding = { code: 'LOG_RECORD_COMMITMENT', params: { id: 'itm_1', version: 2, seq: 7 } } as const;
    expect(logFindingText(finding, 'en')).toBe(
      'Record itm_1 (version 2) is not what log entry 7 recorded. Compare with a backup.',
    );
    expect(logFindingText(finding, 'ko')).toContain('백업과 비교하세요');
  });

  it('hands back names and numbers, never a value', async () => {
    const db = openStolen();
    db.exec(`UPDATE record SET value = '{"name":"비밀"}' WHERE value IS NOT NULL`);
    expect(JSON.stringify(await verify(db))).not.toContain('비밀');
  });
});

describe('a rolled-back database', () => {
  it('looks whole from inside, and is found by any later checkpoint kept outside', async () => {
    const { db, log, append } = openTestLog();
    append({ kind: 'vault-created', subject: null });
    checkpoint(db, log);
    const old = db.serialize();
    append({ kind: 'note-set', subject: null });
    const known = checkpoint(db, log);
    expect(await verify(openStolen(old))).toEqual([]);
    expect(await verify(openStolen(old), [known])).toEqual([
      { code: 'LOG_ROLLED_BACK', params: { size: 2, found: 1 } },
    ]);
  });

  it('that grew again differently is found by the checkpoint of the first history', async () => {
    const { db, log, append, ports } = openTestLog();
    append({ kind: 'vault-created', subject: null });
    const old = db.serialize();
    append({ kind: 'note-set', subject: null });
    const known = checkpoint(db, log);
    const fork = openStolen(old);
    const forkLog = openLog(fork, toOptions(ports));
    fork.transaction(() => appendEntry(fork, forkLog, { kind: 'note-set', subject: null }))();
    checkpoint(fork, forkLog);
    expect(parseCheckpoint(known).size).toBe(2);
    expect(await verify(fork)).toEqual([]);
    expect(await verify(fork, [known])).toEqual([{ code: 'LOG_CHECKPOINT_ROOT', params: { size: 2 } }]);
  });

  it.each([
    ['no checkpoint at all', 'hello', 'LOG_CHECKPOINT_FORM'],
    ['nothing', '', 'LOG_CHECKPOINT_FORM'],
  ])('a known checkpoint that is %s is a finding, not a crash', async (_, note, expected) => {
    expect((await verify(buildLog(), [note]))[0]).toMatchObject({ code: expected });
  });
});
