import { type ScanResult, scanDecryptedPages } from '../store/raw-scan.ts';
import { deriveKey } from './derive.ts';
import { type OpenVault, secretsOf } from './opened.ts';
import { readerOf } from './session.ts';

/**
 * Looks for byte strings in every decrypted page of an open vault: the proof that a destroyed value is gone. Must not
 * run inside a transaction: only what is committed lies on the disk.
 */
export async function scanVault(
  vault: OpenVault,
  needles: readonly (string | Uint8Array)[],
  per: 'page' | 'needle' = 'page',
  isWanted: () => boolean = () => true,
): Promise<ScanResult> {
  const key = deriveKey(secretsOf(vault).masterKey, 'database');
  try {
    return await scanDecryptedPages(readerOf(vault), key, needles, per, isWanted);
  } finally {
    key.fill(0);
  }
}
