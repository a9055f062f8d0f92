import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scanVault } from '../../../electron/core/vault/scan-vault.ts';
import { newVault } from '../vault/vault-folder.ts';

describe('a scan of every decrypted page', () => {
  it('finds text and bytes that are there, and none after they were destroyed', async () => {
    const { vault } = await newVault();
    const blob = randomBytes(100_000);
    const needles = ['도망치지 못하게 했다', blob.subarray(50_000, 50_064)];
    vault.db.exec('CREATE TABLE note (text TEXT, bytes BLOB)');
    vault.db.prepare('INSERT INTO note VALUES (?, ?)').run(`${'가'.repeat(40)}${needles[0]}`, blob);
    const found = await scanVault(vault, needles);
    expect(new Set(found.hits.map((hit) => hit.needle))).toEqual(new Set([0, 1]));
    expect(found.unreadable).toEqual([]);
    vault.db.exec('DELETE FROM note');
    expect((await scanVault(vault, needles)).hits).toEqual([]);
  });

  it('finds a value that SQLite spread over two pages, wherever the seam falls', async () => {
    const { vault } = await newVault();
    const blob = randomBytes(60_000);
    vault.db.exec('CREATE TABLE note (bytes BLOB)');
    vault.db.prepare('INSERT INTO note VALUES (?)').run(blob);
    const needles = Array.from({ length: 59 }, (_, i) => blob.subarray(i * 1000, i * 1000 + 1100));
    const { hits } = await scanVault(vault, needles);
    const missed = needles.map((_, i) => i).filter((i) => !hits.some((hit) => hit.needle === i));
    expect(missed).toEqual([]);
    expect(hits.filter((hit) => hit.part === 'half').length).toBeGreaterThan(0);
  });

  it('would find a remnant where deletion does not overwrite', async () => {
    const { vault } = await newVault();
    const blob = randomBytes(4000);
    vault.db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, bytes BLOB)');
    const insert = vault.db.prepare('INSERT INTO note (bytes) VALUES (?)');
    for (const bytes of [randomBytes(4000), blob, randomBytes(4000)]) insert.run(bytes);
    vault.db.pragma('secure_delete = OFF');
    vault.db.exec('DELETE FROM note WHERE id = 2');
    const { hits } = await scanVault(vault, [blob.subarray(1000, 1064)]);
    expect(hits).toHaveLength(1);
  });
});
