import { closeSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAegis256 } from '../../../electron/core/store/aegis256.ts';
import { openDatabase } from '../../../electron/core/store/open.ts';
import { LOCK_PAGE, openPage, readPages, withFile } from '../../../electron/core/store/page-file.ts';
import { fromHex } from '../../../shared/bytes.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

const KEY = new Uint8Array(32).fill(7);
const PAGE = 16384;

describe('AEGIS-256', () => {
  const key = fromHex(`1001${'00'.repeat(30)}`);
  const nonce = fromHex(`100002${'00'.repeat(29)}`);

  it('agrees with the first vector of draft-irtf-cfrg-aegis-aead', () => {
    const cipher = fromHex('754fc3d8c973246dcc6d741412a4b236');
    const tag = fromHex('1181a1d18091082bf0266f66297d167d2e68b845f61a3b0527d31fc7b7b89f13');
    expect(openAegis256(key, nonce, cipher, tag)).toEqual(new Uint8Array(16));
    tag[31]! ^= 1;
    expect(openAegis256(key, nonce, cipher, tag)).toBeNull();
  });

  it('agrees with the vector for no message at all', () => {
    const tag = fromHex('6a348c930adbd654896e1666aad67de989ea75ebaa2b82fb588977b1ffec864a');
    expect(openAegis256(key, nonce, new Uint8Array(0), tag)).toEqual(new Uint8Array(0));
  });
});

describe('pages read without SQLite', () => {
  it('are what SQLite reads, for every page', async () => {
    const path = join(temporaryFolder(), 'a.db');
    const db = openDatabase(path, KEY, 'create');
    db.exec('CREATE TABLE a (b)');
    db.exec(
      'WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 3000) INSERT INTO a SELECT hex(randomblob(200)) FROM n',
    );
    const whole = db.serialize();
    db.close();
    await withFile(path, (handle) => {
      let pages = 0;
      for (const { number, plain } of readPages(handle, KEY)) {
        expect(whole.subarray((number - 1) * PAGE, number * PAGE - 64).equals(plain!)).toBe(true);
        pages++;
      }
      expect(pages).toBe(whole.length / PAGE);
    });
  });

  it('leave out the page of the lock byte beyond 1 GiB, which must be zero', () => {
    const path = join(temporaryFolder(), 'large');
    const handle = openSync(path, 'w+');
    ftruncateSync(handle, 0x40000000 + PAGE);
    const raw = new Uint8Array(PAGE);
    expect(readSync(handle, raw, 0, PAGE, 0x40000000)).toBe(PAGE);
    closeSync(handle);
    expect(LOCK_PAGE).toBe(65537);
    expect(openPage(raw, LOCK_PAGE, KEY)).not.toBeNull();
    raw[PAGE - 1] = 1;
    expect(openPage(raw, LOCK_PAGE, KEY)).toBeNull();
  });
});
