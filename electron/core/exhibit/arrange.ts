import type { Exhibit } from '../../../shared/domain/exhibit.ts';
import { type ExhibitMark, markPrefix, markText } from '../../../shared/domain/exhibit-mark.ts';
import { orderedMarks } from '../../../shared/domain/exhibit-order.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { readOpenCase } from '../case/cases.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { listExhibits } from './exhibits.ts';

/**
 * Whether the order of a draft may be changed. A branch of a number that the court has already stays with that number.
 */
export function isMovable(exhibit: Exhibit, all: readonly Exhibit[]): boolean {
  return exhibit.status === 'draft' && !all.some((other) => isFiled(other) && isSameNumber(exhibit, other));
}

/**
 * Puts the drafts of a case into an order; `groups` lists all that can be moved, those under one number together. One entry
 * for all of it. Throws EXHIBIT_ORDER_STALE where the list is not that of today, or a group mixes documents and objects.
 */
export function arrangeExhibits(
  session: Session,
  caseId: string,
  groups: readonly (readonly string[])[],
): void {
  readOpenCase(session.db, caseId);
  const { movable, taken } = split(session.db, caseId);
  const marks = orderedMarks(toGroups(groups, movable), taken);
  const changed = movable.filter((each) => markText(marks.get(each.exhibitId)!) !== markText(each.mark));
  if (changed.length === 0) return;
  act(session, {
    kind: 'exhibit-set',
    subject: changed[0]!.exhibitId,
    refs: { case: caseId },
    records: changed.map((each) => ({
      id: each.exhibitId,
      kind: 'exhibit',
      value: { ...each, mark: marks.get(each.exhibitId)! },
    })),
  });
}

function split(db: ReadDb, caseId: string): { movable: Exhibit[]; taken: ExhibitMark[] } {
  const all = listExhibits(db, caseId).map(({ value }) => value);
  const movable = all.filter((each) => isMovable(each, all));
  const taken = all.filter((each) => isFiled(each)).map(({ mark }) => mark);
  return { movable, taken };
}

function toGroups(groups: readonly (readonly string[])[], movable: readonly Exhibit[]): Exhibit[][] {
  const byId = new Map(movable.map((each) => [each.exhibitId, each]));
  const named = groups.flat();
  const isWhole = named.length === byId.size && new Set(named).size === named.length;
  if (!isWhole || named.some((id) => !byId.has(id))) throw new JikimError('EXHIBIT_ORDER_STALE');
  const found = groups.filter((group) => group.length > 0).map((group) => group.map((id) => byId.get(id)!));
  if (found.some((group) => new Set(group.map(({ mark }) => markPrefix(mark))).size > 1))
    throw new JikimError('EXHIBIT_GROUP_MIXED');
  return found;
}

function isFiled({ filed }: Exhibit): boolean {
  return filed !== null;
}

function isSameNumber(a: Exhibit, b: Exhibit): boolean {
  return markText({ ...a.mark, sub: null }) === markText({ ...b.mark, sub: null });
}
