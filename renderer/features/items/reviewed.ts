import { useSyncExternalStore } from 'react';
import { listen } from '../../ipc/client.ts';

/**
 * Marks of a review, in this window's memory and nowhere else: a view preference has no place in the custody log, and
 * nothing may record who looked. They end with a lock, and with a turn to another case.
 */
interface Marks {
  readonly caseId: string | null;
  /** A person went past it and said so. */
  readonly reviewed: ReadonlySet<string>;
  /** A person said that there is nothing but text in it. */
  readonly textOnly: ReadonlySet<string>;
}

const NONE: Marks = { caseId: null, reviewed: new Set(), textOnly: new Set() };

let marks = NONE;
const watchers = new Set<() => void>();

function put(next: Marks): void {
  marks = next;
  for (const watch of watchers) watch();
}

function subscribe(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}

/** Another case forgets the marks of the one before. */
export function startMarks(caseId: string): void {
  if (marks.caseId !== caseId) put({ ...NONE, caseId });
}

export function markReviewed(itemId: string): void {
  put({ ...marks, reviewed: new Set(marks.reviewed).add(itemId) });
}

/** Reviewed, and left clear; or blurred again. */
export function markTextOnly(itemId: string, isTextOnly: boolean): void {
  const textOnly = new Set(marks.textOnly);
  if (isTextOnly) textOnly.add(itemId);
  else textOnly.delete(itemId);
  put({ ...marks, reviewed: new Set(marks.reviewed).add(itemId), textOnly });
}

export function useMarks(): Marks {
  return useSyncExternalStore(subscribe, () => marks);
}

listen('locked', () => put(NONE));
