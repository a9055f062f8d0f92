import { parseCheckpoint } from '../../../shared/custody/checkpoint.ts';
import { type PaperAnchor, paperAnchorSchema } from '../../../shared/domain/anchor.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { itemSchema } from '../../../shared/domain/item.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { readCheckpoints, type StoredCheckpoint } from '../custody/checkpoint.ts';
import { checked } from '../records/checked.ts';
import { readRecord } from '../records/read-records.ts';
import { act, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';

/** The stored checkpoint over `size` entries. Throws CHECKPOINT_UNKNOWN. */
export function readCheckpointOf(db: ReadDb, size: number): StoredCheckpoint {
  const found = readCheckpoints(db).find((each) => each.size === size);
  if (found === undefined) throw new JikimError('CHECKPOINT_UNKNOWN', { size });
  return found;
}

/** Root of a stored checkpoint, 32 bytes. */
export function rootOfNote(note: string): Uint8Array {
  return parseCheckpoint(note).root;
}

/** Notes that a checkpoint was put on paper. */
export function notePrinted(session: Session, size: number): void {
  act(session, {
    kind: 'checkpoint-printed',
    subject: session.vault.vaultId,
    refs: { size: String(size) },
  });
}

/**
 * Records that somebody else dated a printed checkpoint: a 확정일자, a signature, a post mark, as a person read it on the
 * paper. It shows that those entries existed by that day and nothing more.
 * Throws CHECKPOINT_UNKNOWN, VALUE_INVALID, RECORD_UNKNOWN for a scan that is not in the vault.
 */
export function recordPaperAnchor(session: Session, anchor: PaperAnchor): PaperAnchor {
  readCheckpointOf(session.db, anchor.size);
  if (anchor.itemId !== null) readRecord(session.db, anchor.itemId, itemSchema, 'item');
  const value = checked(paperAnchorSchema, anchor);
  const id = toId('rec', session.ports.random.bytes(20));
  act(session, {
    kind: 'paper-anchor',
    subject: anchor.itemId ?? id,
    refs: { size: String(anchor.size), on: anchor.on },
    records: [{ id, kind: 'paper-anchor', value }],
  });
  sealCheckpoint(session);
  return value;
}
