// Arguments: vault folder, passphrase. Re-keys the vault again and again.
import { systemPorts } from '../../../electron/core/ports.ts';
import { rekeyVault } from '../../../electron/core/vault/rekey.ts';
import { acknowledge, ready } from '../acknowledge.ts';

const [dir, passphrase] = process.argv.slice(2) as [string, string];
ready();
for (;;) {
  await rekeyVault(dir, { passphrase }, systemPorts);
  acknowledge('re-keyed');
}
