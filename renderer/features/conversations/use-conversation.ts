import { useMemo, useSyncExternalStore } from 'react';
import type { ConversationRow } from '../../../shared/ipc/calls/conversation.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { createPageStore, type PageStore } from '../../ui/long-list/page-store.ts';

const PAGE = 100;
const OPTIONS = { size: PAGE, parallel: 2, keep: 30 } as const;

export type OriginalLine = OutputOf<'conversation.lines'>['lines'][number];

export interface ConversationPages {
  readonly rows: PageStore<ConversationRow>;
  readonly lines: PageStore<OriginalLine>;
}

/** The rows of a conversation and its original lines, page by page. */
export function useConversationPages(caseId: string, conversationId: string): ConversationPages {
  return useMemo(() => {
    const place = { caseId, conversationId };
    return {
      rows: createPageStore({
        ...OPTIONS,
        fetch: async (from, count) => (await call('conversation.rows', { ...place, from, count })).rows,
      }),
      lines: createPageStore({
        ...OPTIONS,
        fetch: async (from, count) => (await call('conversation.lines', { ...place, from, count })).lines,
      }),
    };
  }, [caseId, conversationId]);
}

/** Draws anew when a page came; gives what changes then. */
export function usePageVersion<T>(store: PageStore<T>): number {
  return useSyncExternalStore(store.subscribe, store.version);
}
