// Arguments: vault folder, number of the present passphrase. Changes "passphrase n" to "passphrase n+1" and so on.
import { systemPorts } from '../../../electron/core/ports.ts';
import { changePassphrase } from '../../../electron/core/vault/members.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { acknowledge, ready } from '../acknowledge.ts';

const [dir, first] = process.argv.slice(2) as [string, string];
const named = (n: number) => `passphrase ${n}`;
let n = Number(first);
const vault = await openVault(dir, { passphrase: named(n) }, systemPorts);
ready();
for (;;) {
  await changePassphrase(vault, { slotId: vault.actor.slotId!, current: named(n), next: named(n + 1) });
  n += 1;
  acknowledge(String(n));
}
