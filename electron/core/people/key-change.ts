import { z } from 'zod';
import { toHex } from '../../../shared/bytes.ts';
import { type PersonRecord, personSchema } from '../../../shared/domain/person.ts';
import { append, inTransaction, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb, WriteDb } from '../store/handles.ts';
import { keysState } from '../vault/update-keys.ts';

/** Entries that only a change of the key files leads to. */
const KEY_ACTS = [
  'person-added',
  'person-removed',
  'passphrase-changed',
  'recovery-reissued',
  'rekeyed',
] as const;
export type KeyActKind = (typeof KEY_ACTS)[number];

/** One entry of a change: `by` is `recovery` after an opening with the recovery key. */
export interface KeyAct {
  readonly kind: KeyActKind;
  readonly subject: string;
  readonly by?: 'recovery';
  readonly person?: PersonRecord;
}

const noteSchema = z.strictObject({
  /** Who makes the change; the next opening may be somebody else's. */
  actor: z.string().nullable(),
  /** The key files before it: version counter, and the first bytes of the database that they know. */
  counter: z.int(),
  header: z.string(),
  acts: z.array(
    z.strictObject({
      kind: z.enum(KEY_ACTS),
      subject: z.string(),
      by: z.literal('recovery').exactOptional(),
      person: personSchema.exactOptional(),
    }),
  ),
});
type Note = z.infer<typeof noteSchema>;

const KEY = 'key-change';

/** How a change that was cut off between key files and log came out. */
export interface SettledKeyChange {
  readonly kind: KeyActKind;
  readonly done: boolean;
}

/**
 * Notes in the vault that the key files are about to change: they and the log are different files, and a process can die
 * between them. Called right before the files are written.
 */
export function noteKeyChange(session: Session, acts: readonly KeyAct[]): void {
  const { counter, header } = keysState(session.vault);
  const note: Note = { actor: session.personId, counter, header: toHex(header), acts: [...acts] };
  inTransaction(session, () =>
    session.db
      .prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
      .run(KEY, JSON.stringify(note)),
  );
}

/** The entries of the change that was noted, now that the key files are written; the note goes with them. */
export function endKeyChange(session: Session): void {
  const note = readNote(session.db);
  if (note === null) return;
  writeEntries(session, note, {});
  sealCheckpoint(session);
}

/**
 * Ends what a process that died, or a re-keying, left: entries where the key files did change, nothing where they did not.
 * Null where there is nothing to tell: a re-keying is always ended by an opening, and if its own person's, that is no news.
 * Called when a vault is opened.
 */
export function settleKeyChange(session: Session): SettledKeyChange | null {
  const note = readNote(session.db);
  if (note === null) return null;
  const { kind } = note.acts[0]!;
  const done = isDone(session, note);
  const isOwnRekeying = kind === 'rekeyed' && note.actor === session.personId;
  const refs = { settled: 'next-opening', ...(note.actor === null ? {} : { actor: note.actor }) };
  if (done) writeEntries(session, note, isOwnRekeying ? {} : refs);
  else inTransaction(session, () => forget(session.db));
  sealCheckpoint(session);
  return isOwnRekeying ? null : { kind, done };
}

/** A re-keying that is taken back counts the files up as well; only one that went through gives the database a new salt. */
function isDone({ vault }: Session, { counter, header, acts }: Note): boolean {
  const now = keysState(vault);
  return acts[0]!.kind === 'rekeyed' ? toHex(now.header) !== header : now.counter > counter;
}

function writeEntries(session: Session, { acts }: Note, more: Readonly<Record<string, string>>): void {
  inTransaction(session, () => {
    for (const { kind, subject, by, person } of acts) {
      const refs = { ...more, ...(by === undefined ? {} : { by }) };
      const records = person === undefined ? [] : [{ id: person.personId, kind: 'person', value: person }];
      append(session, { kind, subject, refs, records });
    }
    forget(session.db);
  });
}

function readNote(db: ReadDb): Note | null {
  const text = db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(KEY);
  return text === undefined ? null : noteSchema.parse(JSON.parse(String(text)));
}

function forget(db: WriteDb): void {
  db.prepare('DELETE FROM meta WHERE key = ?').run(KEY);
}
