import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eachItem } from '../../../electron/core/item/items.ts';
import { readOriginal } from '../../../electron/core/item/original.ts';
import { rekeyWithEntry } from '../../../electron/core/people/rekey.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { readSealedNotes } from '../../../electron/core/sealed-note/read-notes.ts';
import { discardSealedNote, takeSealedNote } from '../../../electron/core/sealed-note/settle-note.ts';
import { writeSealedNote } from '../../../electron/core/sealed-note/write-note.ts';
import { NOTE_KEY_FILE } from '../../../electron/core/vault/note-key.ts';
import { codeOf, type Office, openOffice, PASSPHRASE, reopen } from '../../support/office-vault.ts';

const TEXT = 'She says: 토요일 4시, 정문.\nNo name was given.';
const signal = new AbortController().signal;

let office: Office;
let dir: string;
beforeEach(async () => {
  office = await openOffice();
  dir = office.session.vault.dir;
});
afterEach(() => office.close());

const files = (): string[] => (existsSync(join(dir, 'notes')) ? readdirSync(join(dir, 'notes')) : []);
const write = (text = TEXT): void => writeSealedNote(dir, text, systemPorts);
const waiting = () => readSealedNotes(office.session.vault);

describe('a note to a locked vault', () => {
  test('lies in its folder without a word of it, and is read once the vault is open', () => {
    write();
    const bytes = readFileSync(join(dir, 'notes', files()[0]!));
    for (const word of ['name', '토요일', 'text']) expect(bytes.includes(word)).toBe(false);
    expect(waiting()).toMatchObject({ notes: [{ text: TEXT }], unreadable: 0 });
  });

  test('tells its length only by the kilobyte', () => {
    write('a');
    write('a'.repeat(500));
    const sizes = files().map((name) => readFileSync(join(dir, 'notes', name)).length);
    expect(new Set(sizes).size).toBe(1);
  });

  test('is taken in word for word, and its file goes after that', async () => {
    write();
    const { noteId } = waiting().notes[0]!;
    const { itemId } = await takeSealedNote(office.session, { noteId, caseId: office.caseId, signal });
    expect(files()).toEqual([]);
    const { db } = office.session;
    const { source } = readOriginal(db, itemId);
    expect(new TextDecoder().decode(await source.read(0, source.size))).toBe(TEXT);
    const [item] = eachItem(db, office.caseId);
    expect(item!.names[0]).toMatch(/^note \d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.txt$/);
  });

  test('that was taken in before a crash kept its file is the same item again', async () => {
    write();
    const { noteId } = waiting().notes[0]!;
    const path = join(dir, 'notes', files()[0]!);
    const bytes = readFileSync(path);
    const take = () => takeSealedNote(office.session, { noteId, caseId: office.caseId, signal });
    const first = await take();
    writeFileSync(path, bytes);
    expect(await take()).toEqual(first);
  });

  test('stays where its case is not there', async () => {
    write();
    const { noteId } = waiting().notes[0]!;
    const take = () => takeSealedNote(office.session, { noteId, caseId: 'cas_00000000000000000000', signal });
    expect(await codeOf(take)).not.toBe('done');
    expect(files()).toHaveLength(1);
  });

  test('is removed where a person says so', () => {
    write();
    discardSealedNote(office.session, waiting().notes[0]!.noteId);
    expect(files()).toEqual([]);
  });

  test('keeps new keys away until it is settled, because they would not open it', async () => {
    write();
    await office.session.close();
    const rekey = () => rekeyWithEntry(dir, { passphrase: PASSPHRASE }, systemPorts, () => {});
    expect(await codeOf(rekey)).toBe('NOTES_WAITING');
    const session = await reopen(office.root);
    discardSealedNote(session, readSealedNotes(session.vault).notes[0]!.noteId);
    await session.close();
    expect(await codeOf(rekey)).toBe('done');
    const after = await reopen(office.root);
    write('after');
    expect(readSealedNotes(after.vault).notes).toMatchObject([{ text: 'after' }]);
    await after.close();
  });
});

describe('the public half beside the vault', () => {
  test('comes back at the next opening where it is missing or another was put in its place', async () => {
    const path = join(dir, NOTE_KEY_FILE);
    const own = readFileSync(path, 'utf8');
    for (const change of [
      () => rmSync(path),
      () => writeFileSync(path, own.replace(/"agreement":"../, '"agreement":"AA')),
    ]) {
      await office.session.close();
      change();
      office = { ...office, session: await reopen(office.root) };
      expect(readFileSync(path, 'utf8')).toBe(own);
    }
  });
});
