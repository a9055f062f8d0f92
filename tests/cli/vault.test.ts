import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jikim, type Office, openOffice, PASSPHRASE } from './terminal.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const schemaOf = (name: string, shape: z.ZodRawShape) =>
  z.strictObject({ schema: z.literal(name), ...shape });
const anchor = z.looseObject({ state: z.enum(['local-clock', 'requested', 'stamped', 'paper']) });
const hash = z.string().regex(/^[0-9a-f]{64}$/);

describe('a vault on the command line', () => {
  it('tells what it holds', async () => {
    const { code, value } = await office.json('vault', 'info');
    expect(code).toBe(0);
    schemaOf('vault-info/1', {
      vaultId: z.string(),
      dir: z.string(),
      bytes: z.number(),
      openedBy: z.strictObject({
        slotId: z.string(),
        personId: z.string(),
        name: z.literal('상담원 A'),
        basis: z.literal('own-key'),
      }),
      people: z.literal(1),
      cases: z.literal(0),
      items: z.literal(0),
      isolated: z.literal(0),
      entries: z.literal(2),
      checkpoint: z.strictObject({ size: z.number(), at: z.string() }),
      anchor,
      logKey: z.string(),
      warnings: z.array(z.string()),
    }).parse(value);
  });

  it('keeps name and public key of somebody whose key was taken away', async () => {
    const pass = office.file('second', 'another long phrase\n');
    const words = ['--name', '변호사 B', '--role', 'attorney', '--new-passphrase-file', pass];
    const added = await office.json('vault', 'person', 'add', ...words);
    const { slotId, signingKey } = added.value.person;
    expect((await office.json('vault', 'person', 'remove', slotId)).code).toBe(0);
    const { value } = await office.json('vault', 'person', 'list');
    expect(value.people[1]).toMatchObject({ name: '변호사 B', slotId: null, signingKey });
    expect(signingKey).toMatch(/^[0-9a-f]{64}$/);
    const refused = await jikim('--vault', office.vault, '--passphrase-file', pass, 'log', '--json');
    expect(JSON.parse(refused.out).error.code).toBe('VAULT_WRONG_PASSPHRASE');
  });

  it('allows nothing after the recovery key but a new passphrase, which ends that key', async () => {
    const key = office.file('recovery', office.recoveryKey);
    const recover = ['--vault', office.vault, '--recovery-key-file', key];
    const refused = await jikim(...recover, 'log', '--json');
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.out).error.code).toBe('VAULT_NEEDS_NEW_PASSPHRASE');
    const same = office.file('same', PASSPHRASE);
    const set = await jikim(...recover, 'vault', 'passphrase', '--new-passphrase-file', same, '--json');
    expect(set.code).toBe(0);
    const next = JSON.parse(set.out).recoveryKey;
    const old = await office.json('vault', 'recovery', 'test', '--key-file', key);
    expect(old.value.error.code).toBe('RECOVERY_KEY_REFUSED');
    const fresh = office.file('fresh', next);
    expect((await office.json('vault', 'recovery', 'test', '--key-file', fresh)).value.opens).toBe(true);
  });

  it('logs each change of a key under its own kind', async () => {
    await office.json('vault', 'recovery', 'reissue');
    const { value } = await office.json('log');
    const kinds = value.entries.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual([
      'vault-created',
      'person-added',
      'person-added',
      'person-removed',
      'recovery-used',
      'passphrase-changed',
      'recovery-reissued',
      'recovery-reissued',
    ]);
    expect(value.entries[1].actorName).toBe('상담원 A');
  });

  it('restores a backup and says that newer entries are not in it', async () => {
    await office.json('backup', office.at('backup'));
    await office.json('case', 'create', '--label', '나중');
    const words = [office.at('backup'), office.at('restored'), '--replaces', office.vault];
    const { code, value } = await office.json('restore', ...words);
    expect(code).toBe(0);
    expect(value.rolledBack.from).toBeGreaterThan(value.rolledBack.to);
    const log = await office.json('--vault', office.at('restored'), 'log');
    expect(log.value.entries.at(-1).kind).toBe('restore');
  });

  it('writes a checkpoint, prints it on one page and records the day somebody gave it', async () => {
    const exported = await office.json('checkpoint', 'export', office.at('checkpoint.txt'));
    schemaOf('checkpoint-exported/1', { file: z.string(), size: z.number(), root: hash }).parse(
      exported.value,
    );
    const printed = await office.json('checkpoint', 'print', office.at('checkpoint.pdf'));
    expect(printed.code).toBe(0);
    expect(readFileSync(office.at('checkpoint.pdf'), 'latin1').startsWith('%PDF-1.7')).toBe(true);
    const { size } = printed.value;
    const words = ['--size', String(size), '--on', '2026-11-24', '--kind', '확정일자', '--by', '상담원 A'];
    expect((await office.json('checkpoint', 'anchor', ...words)).code).toBe(0);
    const { value } = await office.json('checkpoint', 'list');
    const found = value.checkpoints.find((each: { size: number }) => each.size === size);
    expect(found.anchor).toMatchObject({ state: 'paper', on: '2026-11-24', kind: '확정일자' });
  });

  it('never writes over a file', async () => {
    const { code, value } = await office.json('checkpoint', 'export', office.at('checkpoint.txt'));
    expect([code, value.error.code]).toEqual([2, 'FILE_EXISTS']);
  });

  it('writes a timestamp request beside its checkpoint', async () => {
    const { value } = await office.json('timestamp', 'request', office.at('stamps'));
    expect(existsSync(value.checkpoint) && existsSync(value.request)).toBe(true);
    const list = await office.json('timestamp', 'list');
    expect(list.value.requests[0]).toMatchObject({ requestId: value.requestId, answered: false });
  });

  it('carries an office identity out and in', async () => {
    const made = await office.json('identity', 'create', '--subject', '어느 상담소');
    const pass = office.file('p12pass', 'p12 passphrase');
    const out = await office.json('identity', 'export', office.at('id.p12'), '--p12-passphrase-file', pass);
    const back = await office.json('identity', 'import', office.at('id.p12'), '--p12-passphrase-file', pass);
    expect(out.value.identity).toEqual(made.value.identity);
    expect(back.value.identity).toEqual(made.value.identity);
  });

  it('opens with the same passphrase after it was re-keyed', async () => {
    expect((await office.json('vault', 'rekey')).code).toBe(0);
    const { value } = await office.json('log');
    expect(value.entries.at(-1).kind).toBe('rekeyed');
  });
});
