import type { InputOf } from '../../../shared/ipc/contract.ts';
import { todayHere } from '../../ui/today-here.ts';

type Input = InputOf<'consent.record'>;

/** A consent while it is written down; the fields of days are empty where nothing was chosen. */
export type ConsentDraft = Omit<Input, 'caseId' | 'until'> & { readonly until: string };

export function emptyDraft(partyId: string): ConsentDraft {
  return {
    partyId,
    givenBy: 'child',
    relation: '',
    underFourteen: false,
    sensitiveInformation: false,
    purposes: [],
    scope: 'everything',
    itemIds: [],
    recipient: '',
    givenOn: todayHere(),
    until: '',
    formItemId: null,
    guardianNotTold: null,
  };
}

/** Whether all is there that the vault asks for. */
export function isComplete({ purposes, scope, itemIds, givenOn, until }: ConsentDraft): boolean {
  return (
    purposes.length > 0 &&
    givenOn !== '' &&
    (until === '' || until >= givenOn) &&
    (scope !== 'named-items' || itemIds.length > 0)
  );
}

/** What belongs to a choice that was taken back does not go along with it. */
export function toInput(draft: ConsentDraft, caseId: string): Input {
  return {
    ...draft,
    caseId,
    relation: draft.givenBy === 'child' ? '' : draft.relation.trim(),
    recipient: draft.recipient.trim(),
    itemIds: draft.scope === 'named-items' ? draft.itemIds : [],
    until: draft.until === '' ? null : draft.until,
    guardianNotTold: draft.givenBy === 'child' ? draft.guardianNotTold : null,
  };
}
