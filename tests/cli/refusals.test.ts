import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '../../electron/core/ports.ts';
import { openSession } from '../../electron/core/session/session.ts';
import { openVault } from '../../electron/core/vault/open-vault.ts';
import { jikim, type Office, openOffice, PASSPHRASE, parseOne, type Ran } from './terminal.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.json('case', 'create', '--label', '시험');
  await office.json(
    'intake',
    office.file('kept.txt', 'kept content, long enough to stand on a page of its own\n'.repeat(400)),
  );
});
afterAll(() => office.close());

/** A copy of the vault that was closed, harmed by the test. */
function copy(name: string): string {
  cpSync(office.vault, office.at(name), { recursive: true });
  return office.at(name);
}

function flip(path: string, at: (length: number) => number): void {
  const bytes = readFileSync(path);
  bytes[at(bytes.length)]! ^= 1;
  writeFileSync(path, bytes);
}

const open = (vault: string, pass: string, ...words: string[]): Promise<Ran> =>
  jikim('--vault', vault, '--passphrase-file', pass, ...(words.length > 0 ? words : ['log']), '--json');

describe('a vault that cannot be opened', () => {
  const messages = new Map<string, { code: string; message: string }>();

  async function refusal(name: string, vault: string, pass = office.at('pass')): Promise<string> {
    const { code, out, err } = await open(vault, pass);
    expect(code).toBe(2);
    expect(err).toBe('');
    const { error } = parseOne(out);
    expect(error.kind).not.toBe('internal');
    messages.set(name, error);
    return error.code;
  }

  it('is refused to a wrong passphrase', async () => {
    const code = await refusal('wrong', office.vault, office.file('wrong', 'not the right one'));
    expect(code).toBe('VAULT_WRONG_PASSPHRASE');
  });

  it('was made by a newer program', async () => {
    const vault = copy('newer');
    const opened = await openVault(vault, { passphrase: PASSPHRASE }, systemPorts);
    opened.db.pragma('user_version = 9999');
    opened.close();
    expect(await refusal('newer', vault)).toBe('VAULT_NEWER');
  });

  it('has damaged key files', async () => {
    const vault = copy('keyless');
    for (const name of ['keys.json', 'keys.copy.json'])
      flip(office.at('keyless', name), (length) => length >> 1);
    expect(await refusal('keys', vault)).toBe('VAULT_KEYS_DAMAGED');
  });

  it('has a damaged database', async () => {
    const vault = copy('damaged');
    const bytes = readFileSync(office.at('damaged', 'vault.db'));
    bytes.fill(0xa5, 4096, 8192);
    writeFileSync(office.at('damaged', 'vault.db'), bytes);
    expect(await refusal('damaged', vault)).toMatch(/^VAULT_(DATABASE_DAMAGED|NOT_INTACT)$/);
  });

  it('is in use', async () => {
    const session = await openSession(office.vault, { passphrase: PASSPHRASE }, systemPorts);
    try {
      expect(await refusal('used', office.vault)).toBe('VAULT_IN_USE');
    } finally {
      await session.close();
    }
  });

  it('is no vault', async () => {
    expect(await refusal('none', office.at('nowhere'))).toBe('VAULT_NOT_FOUND');
  });

  it('says each of these in words of its own', () => {
    expect(messages.size).toBe(6);
    expect(new Set([...messages.values()].map(({ message }) => message)).size).toBe(6);
    expect(new Set([...messages.values()].map(({ code }) => code)).size).toBe(6);
  });
});

describe('verify vault', () => {
  it('finds nothing in a vault that is whole', async () => {
    const { code, value } = await office.json('verify', 'vault');
    expect([code, value.ok, value.findings]).toEqual([0, true, []]);
  });

  it.each([
    ['ko', '증명하지 않습니다', '시점: 이 컴퓨터 시계, 제3자 확인 없음'],
    ['en', 'does not prove', 'Time: by the clock of this computer, not confirmed by a third party'],
  ])('says what is not proven and whose clock it goes by (%s)', async (lang, limits, time) => {
    const { out } = await office.run('verify', 'vault', '--lang', lang);
    expect(out).toContain(limits);
    expect(out).toContain(time);
  });

  /** The bytes before the first tag, and one byte in each of twelve stretches of the file. */
  const places = [0, ...Array.from({ length: 12 }, (_, nth) => (nth + 0.5) / 12)];

  it.each(places)('ends with 1 after one byte was flipped at %f of the file', async (part) => {
    const vault = copy(`flipped ${part}`);
    flip(office.at(`flipped ${part}`, 'vault.db'), (length) => 3 + Math.floor(length * part));
    const { code, out } = await open(vault, office.at('pass'), 'verify', 'vault');
    const verdict = parseOne(out);
    expect([code, verdict.ok]).toEqual([1, false]);
    expect(verdict.findings.length).toBeGreaterThan(0);
    rmSync(vault, { recursive: true });
  });

  it('wants a new passphrase first where it is opened with the recovery key', async () => {
    const key = office.file('recovery', office.recoveryKey);
    const { code, out } = await jikim(
      '--vault',
      office.vault,
      '--recovery-key-file',
      key,
      'verify',
      'vault',
      '--json',
    );
    expect([code, parseOne(out).error.code]).toEqual([2, 'VAULT_NEEDS_NEW_PASSPHRASE']);
  });
});

describe('a checkpoint kept elsewhere', () => {
  const checked = (...words: string[]) => office.run('verify', 'vault', ...words, '--json');

  it('fits the vault it came from, also after more was recorded', async () => {
    await office.json('checkpoint', 'export', office.at('own.txt'));
    await office.json('intake', office.file('more.txt', 'more'));
    const { code, out } = await checked('--checkpoint', office.at('own.txt'));
    expect([code, parseOne(out).ok]).toEqual([0, true]);
  });

  it('of another vault is found', async () => {
    const other = await openOffice();
    await other.json('checkpoint', 'export', office.at('foreign.txt'));
    other.close();
    const { code, out } = await checked('--checkpoint', office.at('foreign.txt'));
    expect(code).toBe(1);
    expect(parseOne(out).findings).not.toEqual([]);
  });

  it('that is newer than an older copy of the vault shows that the folder was put back', async () => {
    const older = copy('older');
    await office.json('intake', office.file('later.txt', 'later'));
    await office.json('checkpoint', 'export', office.at('later-checkpoint.txt'));
    const words = ['verify', 'vault', '--checkpoint', office.at('later-checkpoint.txt')];
    const { code, out } = await open(older, office.at('pass'), ...words);
    expect([code, parseOne(out).ok]).toEqual([1, false]);
  });

  it('that does not fit, because the log went on otherwise, ends with 1, also when a backup is restored', async () => {
    await office.json('backup', office.at('backup'));
    await open(office.at('older'), office.at('pass'), 'intake', office.file('fork.txt', 'another history'));
    await open(
      office.at('older'),
      office.at('pass'),
      'checkpoint',
      'export',
      office.at('fork-checkpoint.txt'),
    );
    const words = ['--checkpoint', office.at('fork-checkpoint.txt')];
    expect((await checked(...words)).code).toBe(1);
    const restored = await office.json('restore', office.at('backup'), office.at('restored'), ...words);
    expect([restored.code, restored.value.checkpointFits]).toEqual([1, false]);
  });

  it('of another vault is refused for a restore', async () => {
    const words = ['--checkpoint', office.at('foreign.txt')];
    const { code, value } = await office.json(
      'restore',
      office.at('backup'),
      office.at('restored2'),
      ...words,
    );
    expect([code > 0, value.error.code]).toEqual([true, 'CHECKPOINT_OTHER_VAULT']);
  });
});

describe('secrets', () => {
  it('stand where they are asked for and nowhere else', async () => {
    const ran = await office.run('vault', 'recovery', 'reissue');
    const key = /[0-9A-Z]{4}(?:-[0-9A-Z]{2,}){4,}/.exec(ran.out)?.[0];
    expect(key).toBeDefined();
    expect(ran.err).not.toContain(key);
    const changed = await office.run('vault', 'passphrase', '--new-passphrase-file', office.at('pass'));
    const log = await office.run('log', '--json');
    const all = [ran.err, changed.out, changed.err, log.out, log.err].join('\n');
    for (const secret of [PASSPHRASE, key!, key!.replaceAll('-', ''), office.recoveryKey])
      expect(all).not.toContain(secret);
  });

  it('are not repeated by a refusal, also with a trace asked for', async () => {
    const file = office.file('wrong', 'a passphrase that is not right');
    const refused = await open(office.vault, file);
    expect(refused.out + refused.err).not.toContain('a passphrase that is not right');
  });
});
