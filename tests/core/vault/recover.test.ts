import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import {
  reissueRecoveryKey,
  setPassphraseAfterRecovery,
  testRecoveryKey,
} from '../../../electron/core/vault/recover.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { newVault } from './vault-folder.ts';

const refused = (code: string) => expect.objectContaining({ code });

describe('the recovery key', () => {
  it('can be tested without changing a byte', async () => {
    const { vault, recoveryKey } = await newVault();
    const other = (await newVault()).recoveryKey;
    const before = readFileSync(join(vault.dir, 'keys.json'));
    expect(testRecoveryKey(vault, recoveryKey)).toBe(true);
    expect(testRecoveryKey(vault, other)).toBe(false);
    expect(readFileSync(join(vault.dir, 'keys.json')).equals(before)).toBe(true);
  });

  it('stops working when a new one is issued', async () => {
    const { vault, recoveryKey } = await newVault();
    const next = reissueRecoveryKey(vault);
    vault.close();
    await expect(openVault(vault.dir, { recoveryKey }, systemPorts)).rejects.toEqual(
      refused('VAULT_WRONG_RECOVERY_KEY'),
    );
    (await openVault(vault.dir, { recoveryKey: next }, systemPorts)).close();
  });

  it('once used, gives way to a new passphrase and a new key in one step', async () => {
    const { vault, recoveryKey } = await newVault();
    const { slotId, personId } = vault.actor;
    vault.close();
    const recovered = await openVault(vault.dir, { recoveryKey }, systemPorts);
    const next = await setPassphraseAfterRecovery(recovered, {
      slotId: slotId!,
      passphrase: 'found words again',
      kdf: QUICK_COST,
    });
    recovered.close();
    await expect(openVault(vault.dir, { recoveryKey }, systemPorts)).rejects.toEqual(
      refused('VAULT_WRONG_RECOVERY_KEY'),
    );
    const again = await openVault(vault.dir, { passphrase: 'found words again' }, systemPorts);
    expect(again.actor).toMatchObject({ slotId, personId, basis: 'own-key', name: '상담원 A' });
    expect(testRecoveryKey(again, next.recoveryKey)).toBe(true);
    again.close();
  });

  it('sets no passphrase in a vault that was opened by a person', async () => {
    const { vault } = await newVault();
    const input = { slotId: vault.actor.slotId!, passphrase: 'found words again', kdf: QUICK_COST };
    await expect(setPassphraseAfterRecovery(vault, input)).rejects.toThrow();
  });
});
