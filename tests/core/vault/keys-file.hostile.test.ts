import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { parseKeysFile } from '../../../electron/core/vault/keys-codec.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { type JsonValue, toCanonical } from '../../../shared/canonical-json.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { newVault, PASSPHRASE, temporaryFolder } from './vault-folder.ts';

type Form = { [key: string]: JsonValue };
let good: Buffer;

beforeAll(async () => {
  const { createVault } = await import('../../../electron/core/vault/create-vault.ts');
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const dir = mkdtempSync(join(tmpdir(), 'jikim-'));
  const person = { name: '상담원 A', role: 'counselor' } as const;
  const kdf = QUICK_COST;
  const { vault } = await createVault(dir, { person, passphrase: PASSPHRASE, kdf, ports: systemPorts });
  vault.close();
  good = readFileSync(join(dir, 'keys.json'));
  rmSync(dir, { recursive: true });
});

/** A key file changed by someone who knows the format: the checksum fits again, only the MAC cannot. */
function forged(change: (form: Form) => void): Buffer {
  const { check: _, mac, ...form } = JSON.parse(good.toString()) as Form;
  change(form);
  const check = createHash('sha256').update(toCanonical(form)).digest('hex');
  return Buffer.from(toCanonical({ ...form, check, mac: mac ?? null }));
}

function codeOf(file: Uint8Array): string {
  try {
    parseKeysFile(file);
    return 'accepted';
  } catch (error) {
    return error instanceof JikimError ? error.code : String(error);
  }
}

const slotOf = (form: Form) => (form.slots as Form[])[0]!;
const kdfOf = (form: Form) => slotOf(form).kdf as Form;

describe('a hostile key file', () => {
  it.each<[string, (form: Form) => void]>([
    [
      '4 TiB of memory',
      (form) => {
        kdfOf(form).m = 2 ** 32;
      },
    ],
    [
      'more than 1 GiB of memory',
      (form) => {
        kdfOf(form).m = 1024 * 1024 + 1;
      },
    ],
    [
      'no memory',
      (form) => {
        kdfOf(form).m = 0;
      },
    ],
    [
      'a fraction of memory',
      (form) => {
        kdfOf(form).m = 8192.5;
      },
    ],
    [
      '2^32 passes',
      (form) => {
        kdfOf(form).t = 2 ** 32;
      },
    ],
    [
      '11 passes',
      (form) => {
        kdfOf(form).t = 11;
      },
    ],
    [
      'negative passes',
      (form) => {
        kdfOf(form).t = -1;
      },
    ],
    [
      '17 lanes',
      (form) => {
        kdfOf(form).p = 17;
      },
    ],
    [
      'another derivation',
      (form) => {
        kdfOf(form).name = 'pbkdf2';
      },
    ],
    [
      'a short salt',
      (form) => {
        kdfOf(form).salt = 'AAAA';
      },
    ],
    [
      'no slots',
      (form) => {
        form.slots = [];
      },
    ],
    [
      '17 slots',
      (form) => {
        form.slots = Array.from({ length: 17 }, () => slotOf(form));
      },
    ],
    [
      'a secret of another length',
      (form) => {
        slotOf(form).secret = 'AAAA';
      },
    ],
    [
      'a label of 3 KiB',
      (form) => {
        slotOf(form).label = 'A'.repeat(3072);
      },
    ],
    [
      'a field nobody knows',
      (form) => {
        form.extra = 1;
      },
    ],
    [
      'a counter below one',
      (form) => {
        form.counter = 0;
      },
    ],
    [
      'a vault id with a path in it',
      (form) => {
        form.vaultId = '../../etc';
      },
    ],
    [
      'a prototype',
      (form) => {
        Object.defineProperty(form, '__proto__', { value: {}, enumerable: true });
      },
    ],
  ])('that asks for %s is refused before anything is derived', (_, change) => {
    expect(codeOf(forged(change))).toBe('VAULT_KEYS_LIMIT');
  });

  it('of a later format is a newer vault', () => {
    expect(
      codeOf(
        forged((form) => {
          form.version = 2;
        }),
      ),
    ).toBe('VAULT_NEWER');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('keys')],
    ['an array', Buffer.from('[]')],
    ['deep nesting', Buffer.from(`${'['.repeat(30_000)}${']'.repeat(30_000)}`)],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x00])],
  ])('that holds %s is damaged', (_, file) => {
    expect(codeOf(file)).toBe('VAULT_KEYS_DAMAGED');
  });

  it('of a megabyte is not parsed at all', () => {
    expect(codeOf(Buffer.alloc(1024 * 1024, 32))).toBe('VAULT_KEYS_LIMIT');
  });

  it('written in any other way than the canonical one is damaged', () => {
    expect(codeOf(good)).toBe('accepted');
    expect(codeOf(Buffer.concat([good, Buffer.from('\n')]))).toBe('VAULT_KEYS_DAMAGED');
    expect(codeOf(Buffer.from(JSON.stringify(JSON.parse(good.toString()), null, 1)))).toBe(
      'VAULT_KEYS_DAMAGED',
    );
  });

  it('never causes anything but an error of ours', () => {
    const known = ['accepted', 'VAULT_KEYS_LIMIT', 'VAULT_KEYS_DAMAGED', 'VAULT_NEWER'];
    const edits = fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(edits, fc.nat(4000), (changes, end) => {
        const file = Buffer.from(good);
        for (const [at, byte] of changes) file[at % file.length] = byte;
        expect(known).toContain(codeOf(file));
        expect(codeOf(file.subarray(0, end % good.length))).not.toBe('accepted');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a vault whose key files were tampered with', () => {
  async function openWith(files: Record<string, Uint8Array>, passphrase = PASSPHRASE) {
    const { vault } = await newVault();
    vault.close();
    const own = readFileSync(join(vault.dir, 'keys.json'));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(vault.dir, name), bytes);
    const opened = await openVault(vault.dir, { passphrase }, systemPorts);
    opened.close();
    return { opened, own };
  }
  const junk = Buffer.from('junk');
  const refused = (code: string) => expect.objectContaining({ code });

  it('opens by the other copy', async () => {
    expect((await openWith({ 'keys.json': junk })).opened.warnings).toHaveLength(1);
    expect((await openWith({ 'keys.copy.json': junk })).opened.warnings).toHaveLength(1);
  });

  it('says that the slots are damaged where both copies are, not that the passphrase is wrong', async () => {
    await expect(openWith({ 'keys.json': junk, 'keys.copy.json': junk })).rejects.toEqual(
      refused('VAULT_KEYS_DAMAGED'),
    );
  });

  it('is not led astray by a forged copy with a higher counter', async () => {
    const { vault } = await newVault();
    vault.close();
    const path = join(vault.dir, 'keys.json');
    const { check: _, mac, ...form } = JSON.parse(readFileSync(path, 'utf8')) as Form;
    form.counter = 99;
    const check = createHash('sha256').update(toCanonical(form)).digest('hex');
    writeFileSync(path, toCanonical({ ...form, check, mac: mac ?? null }));
    (await openVault(vault.dir, { passphrase: PASSPHRASE }, systemPorts)).close();
    writeFileSync(join(vault.dir, 'keys.copy.json'), readFileSync(path));
    await expect(openVault(vault.dir, { passphrase: PASSPHRASE }, systemPorts)).rejects.toEqual(
      refused('VAULT_KEYS_DAMAGED'),
    );
  });

  it('is no vault without key files', async () => {
    const dir = join(temporaryFolder(), 'empty');
    mkdirSync(dir);
    await expect(openVault(dir, { passphrase: PASSPHRASE }, systemPorts)).rejects.toEqual(
      refused('VAULT_NOT_FOUND'),
    );
  });
});
