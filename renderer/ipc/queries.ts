import { QueryClient, useQuery } from '@tanstack/react-query';
import type { InputOf, JobName, OutputOf, WorkerName } from '../../shared/ipc/contract.ts';
import { call, listen } from './client.ts';

type Asked = Exclude<WorkerName, JobName>;

/** Nothing is asked twice by itself: the worker says when something changed. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
  },
});

/** What of a question says only which part of a list, narrowed and ordered how. */
const OF_LISTS = ['from', 'count', 'filter', 'order'];

/** A list keeps what it showed while another part of it comes; nothing is shown as the answer about another thing. */
function isOfTheSame(before: unknown, input: object): boolean {
  const thing = (of: object): string =>
    JSON.stringify(Object.entries(of).filter(([name]) => !OF_LISTS.includes(name)));
  return typeof before === 'object' && before !== null && thing(before) === thing(input);
}

/** What the open vault says, kept until it changes or is locked. */
export function useAsked<Name extends Asked>(name: Name, input: InputOf<Name>) {
  return useQuery<OutputOf<Name>>({
    queryKey: [name, input],
    queryFn: () => call(name, input) as Promise<OutputOf<Name>>,
    placeholderData: (before, asked) => (isOfTheSame(asked?.queryKey[1], input) ? before : undefined),
  });
}

listen('changed', () => void queries.invalidateQueries());
/** Nothing of a vault stays in the page once it is closed. */
listen('locked', () => queries.clear());
