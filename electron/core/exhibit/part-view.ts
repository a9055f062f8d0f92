import type { ExhibitPart } from '../../../shared/domain/exhibit.ts';
import type { PartFacts } from '../../../shared/domain/exhibit-gaps.ts';
import {
  acquisitionSchema,
  fileNameSchema,
  type Item,
  intakeNoteSchema,
  itemSchema,
} from '../../../shared/domain/item.ts';
import { conversationsOf, countMessages, listReadings } from '../conversation/conversations.ts';
import { copySignsOf } from '../intake/copy-signs-of.ts';
import { isRecording } from '../intake/take-in.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { listItemRecords, readRecord } from '../records/read-records.ts';
import { showsScreen } from '../report/filing-kr/times.ts';
import type { ReadDb } from '../store/handles.ts';
import { acquisitionFacts } from './acquisition-facts.ts';
import { needsClearance } from './clearances.ts';
import { mediaExtension } from './media-extension.ts';

/** One part of an exhibit as its form shows it: nothing of it is decoded for this. */
export interface PartView extends ExhibitPart {
  readonly name: string;
  readonly type: string;
  /** Messages of the conversation; null for what is none. */
  readonly messages: number | null;
  readonly conversationTitle: string;
  readonly isWithheld: boolean;
  /** Whether only a person can see if something protected is in it. */
  readonly needsLook: boolean;
  readonly facts: PartFacts;
}

export function readPartView(db: ReadDb, part: ExhibitPart): PartView {
  const { itemId } = part;
  const item = readRecord(db, itemId, itemSchema, 'item').value;
  const conversation = conversationOf(db, part, item);
  return {
    ...part,
    name: nameOf(db, itemId),
    type: item.type,
    messages: conversation?.messages ?? null,
    conversationTitle: conversation?.title ?? '',
    isWithheld: isWithheld(db, itemId),
    needsLook: needsClearance(item),
    facts: factsOf(db, itemId, item, conversation !== null),
  };
}

/** The name that the file came with; its id where it has none. */
export function nameOf(db: ReadDb, itemId: string): string {
  return listItemRecords(db, 'filename', itemId, fileNameSchema).at(-1)?.value.name ?? itemId;
}

function conversationOf(db: ReadDb, { itemId, conversation }: ExhibitPart, item: Item) {
  if (kindOfType(item.type) !== 'other') return null;
  const reading = listReadings(db, itemId).at(-1);
  const found = reading && conversationsOf(db, reading.id)[conversation ?? 0];
  return found === undefined ? null : { title: found.title ?? '', messages: countMessages(db, found.id) };
}

function factsOf(db: ReadDb, itemId: string, item: Item, isConversation: boolean): PartFacts {
  const newest = listItemRecords(db, 'acquisition', itemId, acquisitionSchema).at(-1)!.value;
  const acquisition = { ...newest, copySigns: copySignsOf(db, itemId) };
  const kind = isConversation ? 'conversation' : kindOfType(item.type);
  const note = listItemRecords(db, 'intake-note', itemId, intakeNoteSchema).at(-1)?.value;
  return {
    ...acquisitionFacts(acquisition),
    kind,
    showsTimes: isConversation || showsScreen(acquisition),
    // What else a zip holds is known when it is opened, which nobody asked for here.
    besides: 0,
    recording:
      kind === 'recording'
        ? {
            tookPart: note?.recorderTookPart ?? 'unknown',
            extension: mediaExtension(item.type),
            size: item.size,
          }
        : null,
  };
}

function kindOfType(type: string): PartFacts['kind'] {
  if (type.startsWith('image/')) return 'capture';
  if (type === 'application/pdf') return 'document';
  return isRecording(type) ? 'recording' : 'other';
}
