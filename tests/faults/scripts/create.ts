// Arguments: folder, passphrase. Creates one vault.
import { systemPorts } from '../../../electron/core/ports.ts';
import { createVault } from '../../../electron/core/vault/create-vault.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { acknowledge, ready } from '../acknowledge.ts';

const [dir, passphrase] = process.argv.slice(2) as [string, string];
ready();
const person = { name: '상담원 A', role: 'counselor' } as const;
const kdf = QUICK_COST;
const { vault } = await createVault(dir, { person, passphrase, kdf, ports: systemPorts });
acknowledge(vault.vaultId);
vault.close();
