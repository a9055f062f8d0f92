import type { InputOf } from '../../../shared/ipc/contract.ts';
import { excerptOf } from '../../../shared/search/excerpt.ts';
import { needlesOf } from '../../../shared/search/query.ts';
import { type Asked, countHits, findHits } from '../../core/search/in-slices.ts';
import { searchLabels } from '../../core/search/search.ts';
import { listSenders } from '../../core/search/senders.ts';
import { type Desk, sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

type SearchName = 'search.find' | 'search.labels' | 'search.count' | 'search.senders';

const PAGE = 50;
const MOST_COUNTED = 10_000;
const MOST_SENDERS = 500;

/** How many searches each desk was asked: whoever asks next ends the one before. */
const asks = new WeakMap<Desk, { find: number; count: number }>();

export const searchHandlers: Handlers<SearchName> = {
  async 'search.find'(desk, { next, ...asked }) {
    const counts = asksOf(desk);
    counts.count++;
    const { db } = sessionOf(desk);
    const page = await findHits(db, latest(desk, 'find', asked, PAGE), next);
    const needles = needlesOf(asked.text);
    const hits = page.hits.map(({ conversationId, number, time, sender, text }) => ({
      conversationId,
      row: number - 1,
      time,
      sender,
      excerpt: excerptOf(text, needles),
    }));
    return { hits, next: page.next };
  },

  'search.labels': (desk, { caseId, text }) => ({
    labels: searchLabels(sessionOf(desk).db, { caseId, text, limit: PAGE }),
  }),

  async 'search.count'(desk, asked) {
    const { db } = sessionOf(desk);
    const count = await countHits(db, latest(desk, 'count', asked, MOST_COUNTED + 1));
    return { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED };
  },

  'search.senders': (desk, { caseId }) => ({
    senders: listSenders(sessionOf(desk).db, caseId, MOST_SENDERS).map(({ shown, names }) => ({
      shown,
      names: [...names],
    })),
  }),
};

function asksOf(desk: Desk): { find: number; count: number } {
  const known = asks.get(desk) ?? { find: 0, count: 0 };
  asks.set(desk, known);
  return known;
}

/** The query of the core, wanted until the next of its kind is asked, or the vault is closed. */
function latest(
  desk: Desk,
  kind: 'find' | 'count',
  { caseId, text, senders, from, to }: InputOf<'search.count'>,
  limit: number,
): Asked {
  const counts = asksOf(desk);
  const own = ++counts[kind];
  const session = sessionOf(desk);
  const query = {
    caseId,
    text,
    limit,
    ...(senders === null ? {} : { senders }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
  return { query, isWanted: () => counts[kind] === own && desk.session === session };
}
