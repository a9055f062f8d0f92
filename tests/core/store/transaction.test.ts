import { expect, it } from 'vitest';
import { inTransaction } from '../../../electron/core/store/transaction.ts';
import { newVault } from '../vault/vault-folder.ts';

it('an act in a transaction is done whole or not at all, and never inside another', async () => {
  const { db } = (await newVault()).vault;
  const insert = (key: string) => db.prepare('INSERT INTO meta VALUES (?, 1)').run(key);
  const failing = () => {
    insert('b');
    throw new Error('half-way');
  };
  expect(inTransaction(db, () => insert('a').changes)).toBe(1);
  expect(() => inTransaction(db, failing)).toThrow('half-way');
  expect(() => inTransaction(db, () => inTransaction(db, () => insert('c')))).toThrow(RangeError);
  expect(db.prepare('SELECT key FROM meta').all()).toEqual([{ key: 'a' }]);
});
