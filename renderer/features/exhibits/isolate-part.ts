import type { PartView } from '../../../shared/ipc/calls/exhibit.ts';
import type { IsolateQuestion } from '../isolated/isolate-asking.tsx';
import type { Named } from '../isolated/isolate-dialog.tsx';

/** The files of an exhibit that can still be isolated, each once. */
export function filesOf(parts: readonly PartView[]): Named[] {
  const names = new Map(parts.filter((part) => !part.isWithheld).map(({ itemId, name }) => [itemId, name]));
  return [...names].map(([itemId, name]) => ({ itemId, name }));
}

/** A page does not say which file is on it: of several files a person names the one, without looking at any. */
export function questionAbout(files: readonly Named[], onIsolated: () => void): IsolateQuestion {
  return {
    itemIds: files.map(({ itemId }) => itemId),
    among: files.length > 1 ? files : [],
    onIsolated,
  };
}
