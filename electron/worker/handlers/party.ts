import type { Party } from '../../../shared/domain/party.ts';
import { proposePseudonym } from '../../../shared/domain/party.ts';
import type { PartyRow } from '../../../shared/ipc/calls/party.ts';
import { addParty, editParty, listParties, readParty } from '../../core/party/parties.ts';
import { sessionOf } from '../desk.ts';
import { pageOf } from '../page.ts';
import type { Handlers } from './table.ts';

export const partyHandlers: Handlers<'party.list' | 'party.names' | 'party.add' | 'party.edit'> = {
  'party.list'(desk, { caseId, ...part }) {
    const parties = listParties(sessionOf(desk).db, caseId).map(({ value }) => value);
    const proposed = proposePseudonym(parties.map(({ pseudonym }) => pseudonym));
    return { ...pageOf(parties.sort(byPseudonym), part, toRow), proposed };
  },

  'party.names': (desk, { caseId, partyId }) => ({
    names: readParty(sessionOf(desk).db, caseId, partyId).names,
  }),

  'party.add'(desk, { pseudonym, ...party }) {
    const added = addParty(sessionOf(desk), { ...party, ...(pseudonym === '' ? {} : { pseudonym }) });
    desk.tell('changed', { topics: ['party'] });
    return toRow(added);
  },

  'party.edit'(desk, { partyId, names, ...change }) {
    const edited = editParty(sessionOf(desk), partyId, { ...change, ...(names === null ? {} : { names }) });
    desk.tell('changed', { topics: ['party'] });
    return toRow(edited);
  },
};

/** A, B, …, Z, A1: the order in which they are given, whenever somebody was changed last. */
function byPseudonym({ pseudonym: a }: Party, { pseudonym: b }: Party): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function toRow({ partyId, role, pseudonym, protected: isProtected, names }: Party): PartyRow {
  return { partyId, role, pseudonym, protected: isProtected, names: names.length };
}
