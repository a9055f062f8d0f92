import {
  conversationsOf,
  listReadings,
  messagesOf,
} from '../../../electron/core/conversation/conversations.ts';
import { clearExhibit } from '../../../electron/core/exhibit/clearances.ts';
import { addExhibit } from '../../../electron/core/exhibit/exhibits.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import type { ExhibitPart } from '../../../shared/domain/exhibit.ts';
import { markText } from '../../../shared/domain/exhibit-mark.ts';
import type { DemoFile } from '../content/make.ts';
import { type DemoExhibit, dayOf, demoExhibits, filesOf } from './exhibits.ts';

/** What was taken in, as the exhibits need it. */
export interface TakenCase {
  readonly caseId: string;
  readonly files: readonly DemoFile[];
  /** Item of each file, by the file's path. */
  readonly itemOf: ReadonlyMap<string, string>;
}

/** Makes the exhibits, and has the invented lawyer confirm the pictures that show no protected name. Returns the marks. */
export function addExhibits(session: Session, taken: TakenCase): string[] {
  return demoExhibits.map((recipe) => {
    const exhibit = addExhibit(session, toInput(session, taken, recipe));
    if (!recipe.showsName) clearExhibit(session, exhibit.exhibitId, '박변호(가명)');
    return markText(exhibit.mark);
  });
}

function toInput(session: Session, { caseId, files, itemOf }: TakenCase, recipe: DemoExhibit) {
  const { title, author, fact, day, mark, days, recording = null } = recipe;
  const shown = filesOf(recipe, files);
  const isOriginal = shown.every((file) => file.acquisition.copyKind === 'original');
  return {
    caseId,
    title,
    author,
    fact,
    remarks: '',
    dateMade: `${dayOf(shown[0]!.made)}${day}`,
    copyKind: isOriginal ? ('copy' as const) : ('received-copy' as const),
    object: recording !== null,
    recording,
    parts: shown.map((file) => toPart(session, itemOf.get(file.path)!, days)),
    disclose: [],
    ...(mark && { mark }),
  };
}

function toPart(session: Session, itemId: string, days: DemoExhibit['days']): ExhibitPart {
  if (days === undefined) return { itemId, conversation: null, from: null, to: null };
  const [first, last] = days;
  const reading = listReadings(session.db, itemId).at(-1)!;
  const conversation = conversationsOf(session.db, reading.id)[0]!;
  const numbers = [...messagesOf(session.db, conversation.id)]
    .filter(({ time }) => time !== null && time.slice(0, 10) >= first && time.slice(0, 10) <= last)
    .map(({ number }) => number);
  return { itemId, conversation: 0, from: numbers[0]!, to: numbers.at(-1)! };
}
