// Arguments: vault folder, passphrase, "after" or "before" (acknowledge after the commit, or wrongly before it).
import { createHash, randomBytes } from 'node:crypto';
import { systemPorts } from '../../../electron/core/ports.ts';
import { startContent } from '../../../electron/core/store/content-write.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { acknowledge, ready } from '../acknowledge.ts';

const [dir, passphrase, when] = process.argv.slice(2) as [string, string, string];
const vault = await openVault(dir, { passphrase }, systemPorts);
ready();
for (;;) {
  const bytes = randomBytes(3_000_000);
  const of = (name: string) => createHash(name).update(bytes).digest('hex');
  const digest = { sha256: of('sha256'), sha512: of('sha512'), size: bytes.length };
  if (when === 'before') acknowledge(digest.sha256);
  const writer = startContent(vault.db, systemPorts.clock);
  await writer.append(bytes);
  await writer.flush();
  vault.db.transaction(() => writer.finish(vault.db, digest)).immediate();
  if (when === 'after') acknowledge(digest.sha256);
}
