import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { MOST_NOTE_BYTES, MOST_NOTES } from '../../../electron/core/sealed-note/note-files.ts';
import { readSealedNotes } from '../../../electron/core/sealed-note/read-notes.ts';
import { discardSealedNote, takeSealedNote } from '../../../electron/core/sealed-note/settle-note.ts';
import { writeSealedNote } from '../../../electron/core/sealed-note/write-note.ts';
import { publicOf } from '../../../electron/core/vault/curves.ts';
import { NOTE_KEY_FILE } from '../../../electron/core/vault/note-key.ts';
import { sealTo } from '../../../electron/core/vault/seal-to.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import { codeOf, type Office, openOffice } from '../../support/office-vault.ts';

let office: Office;
let dir: string;
beforeAll(async () => {
  office = await openOffice();
  dir = office.session.vault.dir;
});
afterAll(() => office.close());
beforeEach(() => {
  rmSync(join(dir, 'notes'), { recursive: true, force: true });
  mkdirSync(join(dir, 'notes'));
});

const nameOf = (letter: string): string => `note-${letter.repeat(40)}.sealed`;
const put = (letter: string, bytes: Uint8Array | string): void =>
  writeFileSync(join(dir, 'notes', nameOf(letter)), bytes);
const waiting = () => readSealedNotes(office.session.vault);

describe('what lies among the notes and is none', () => {
  test.each<[string, () => void]>([
    ['nothing', () => put('a', '')],
    ['text', () => put('a', 'a note in plain')],
    ['random bytes', () => put('a', systemPorts.random.bytes(4096))],
    ['a huge file', () => put('a', new Uint8Array(MOST_NOTE_BYTES + 1))],
    [
      'a link to a file of the vault',
      () => symlinkSync(join(dir, 'keys.json'), join(dir, 'notes', nameOf('a'))),
    ],
    ['a folder', () => mkdirSync(join(dir, 'notes', nameOf('a')))],
    ['a note to another key', () => put('a', toOther())],
    ['a note with other content', () => put('a', toOwn({ version: 1, at: 'yesterday', text: 5 }))],
  ])('%s is counted, and stays', (_, make) => {
    make();
    expect(waiting()).toEqual({ notes: [], unreadable: 1 });
    expect(readdirSync(join(dir, 'notes'))).toHaveLength(1);
  });

  test('files of other names are not even counted', () => {
    writeFileSync(join(dir, 'notes', 'readme.txt'), 'a');
    expect(waiting()).toEqual({ notes: [], unreadable: 0 });
  });

  test.each(['', '../keys', `note-${'a'.repeat(40)}/../../keys`, '..', 'note-short'])(
    'no id leads out of the folder: %j',
    async (noteId) => {
      const { session, caseId } = office;
      expect(await codeOf(() => discardSealedNote(session, noteId))).toBe('NOTE_UNKNOWN');
      const { signal } = new AbortController();
      expect(await codeOf(() => takeSealedNote(session, { noteId, caseId, signal }))).toBe('NOTE_UNKNOWN');
    },
  );
});

describe('whoever stands at a locked computer', () => {
  test('cannot fill its disk', async () => {
    for (let i = 0; i < MOST_NOTES; i++)
      writeFileSync(join(dir, 'notes', `note-${i.toString(16).padStart(40, '0')}.sealed`), 'a');
    expect(await codeOf(() => writeSealedNote(dir, 'a', systemPorts))).toBe('NOTES_FULL');
  });

  test('cannot write a note that is too long', async () => {
    const long = 'a'.repeat(MOST_NOTE_BYTES);
    expect(await codeOf(() => writeSealedNote(dir, long, systemPorts))).toBe('NOTE_TOO_LONG');
    expect(readdirSync(join(dir, 'notes'))).toEqual([]);
  });

  test.each([
    ['no key file', null],
    ['a damaged one', '{'],
    ['one of another form', '{"format":"other"}'],
    [
      'one with a short key',
      '{"format":"jikim-note-key","version":1,"vaultId":"vlt_00000000000000000000","agreement":"AAAA"}',
    ],
  ])('writes none where there is %s', async (_, text) => {
    const folder = join(office.root, 'elsewhere');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    if (text !== null) writeFileSync(join(folder, NOTE_KEY_FILE), text);
    expect(await codeOf(() => writeSealedNote(folder, 'a', systemPorts))).toBe('NOTE_NO_KEY');
    expect(readdirSync(folder)).toEqual(text === null ? [] : [NOTE_KEY_FILE]);
  });
});

function toOther(): Uint8Array {
  const { vaultId } = office.session.vault;
  const other = publicOf('x25519', systemPorts.random.bytes(32));
  return sealTo(other, `${vaultId}/note`, toUtf8('{}'), systemPorts.random);
}

/** Sealed to the right key by a program that is not this one. */
function toOwn(content: object): Uint8Array {
  const { agreement } = JSON.parse(readFileSync(join(dir, NOTE_KEY_FILE), 'utf8'));
  const key = new Uint8Array(Buffer.from(agreement, 'base64'));
  const { vaultId } = office.session.vault;
  return sealTo(key, `${vaultId}/note`, toUtf8(JSON.stringify(content)), systemPorts.random);
}
