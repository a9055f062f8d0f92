import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import type { InputOf, JobName, OutputOf, WorkerName } from '../../shared/ipc/contract.ts';
import { call, listen } from './client.ts';

type Asked = Exclude<WorkerName, JobName>;

/** Nothing is asked twice by itself: the worker says when something changed. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
  },
});

/** What the open vault says, kept until it changes or is locked. */
export function useAsked<Name extends Asked>(name: Name, input: InputOf<Name>) {
  return useQuery<OutputOf<Name>>({
    queryKey: [name, input],
    queryFn: () => call(name, input) as Promise<OutputOf<Name>>,
    placeholderData: keepPreviousData,
  });
}

listen('changed', () => void queries.invalidateQueries());
/** Nothing of a vault stays in the page once it is closed. */
listen('locked', () => queries.clear());
