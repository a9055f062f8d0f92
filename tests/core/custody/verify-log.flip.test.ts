import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../electron/core/store/handles.ts';
import { buildLog, openStolen, verify } from './tamper.ts';

/** Every column that means something, and how its bytes are written back. */
const COLUMNS = [
  ['custody_entry', 'entry', 'TEXT'],
  ['custody_entry', 'leaf', 'BLOB'],
  ['record', 'id', 'TEXT'],
  ['record', 'kind', 'TEXT'],
  ['record', 'salt', 'BLOB'],
  ['record', 'value', 'TEXT'],
  ['checkpoint', 'at', 'TEXT'],
  ['checkpoint', 'note', 'TEXT'],
] as const;

interface Cell {
  rowid: number;
  bytes: Buffer;
}

function cellsOf(db: WriteDb, table: string, column: string): Cell[] {
  return db
    .prepare<[], Cell>(
      `SELECT rowid, CAST(${column} AS BLOB) AS bytes FROM ${table} WHERE ${column} IS NOT NULL`,
    )
    .all();
}

describe('a single flipped bit', () => {
  it.each(COLUMNS)('in %s.%s is found, whichever it is', async (table, column, type) => {
    const db = openStolen();
    const write = db.prepare(`UPDATE ${table} SET ${column} = CAST(? AS ${type}) WHERE rowid = ?`);
    const cells = cellsOf(db, table, column);
    const anyBit = fc.tuple(fc.nat(cells.length - 1), fc.nat(), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(anyBit, async ([row, where, bit]) => {
        const { rowid, bytes } = cells[row]!;
        const flipped = Buffer.from(bytes);
        flipped[where % bytes.length]! ^= 1 << bit;
        write.run(flipped, rowid);
        const found = await verify(db);
        write.run(bytes, rowid);
        expect(found).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(await verify(db)).toEqual([]);
  });
});

describe('a number changed to any other', () => {
  it.each([
    ['custody_entry', 'seq'],
    ['record', 'version'],
    ['record', 'entry_seq'],
    ['record', 'destroyed_seq'],
    ['checkpoint', 'size'],
  ])('in %s.%s is found', async (table, column) => {
    const image = buildLog().serialize();
    const rows = openStolen(image)
      .prepare<[], { rowid: number; n: number | null }>(`SELECT rowid, ${column} AS n FROM ${table}`)
      .all();
    for (const { rowid, n } of rows) {
      for (const other of [-1, 0, 1, 2, 6, 7, 8, 9, 1_000, null]) {
        const db = openStolen(image);
        if (other === n) continue;
        db.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`).run(other, rowid);
        expect(await verify(db), `${rowid}: ${n} to ${other}`).not.toEqual([]);
        db.close();
      }
    }
  });
});

describe('the harness', () => {
  it('is not blind: a change outside the log goes unnoticed', async () => {
    const db = openStolen();
    db.exec("INSERT INTO label (subject, kind, text) VALUES ('a', 'note', 'b')");
    expect(await verify(db)).toEqual([]);
  });
});
