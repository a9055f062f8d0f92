import type { ExhibitFields } from '../../../shared/ipc/calls/exhibit.ts';
import { listen } from '../../ipc/client.ts';

/** What was changed of what is saved. */
export type Edits = Partial<ExhibitFields>;

/** What was typed and not saved yet, by exhibit. Outside of React, so that looking at something else loses none of it. */
const edits = new Map<string, Edits>();

export function keptEdits(exhibitId: string): Edits | null {
  return edits.get(exhibitId) ?? null;
}

export function keepEdits(exhibitId: string, fields: Edits | null): void {
  if (fields === null) edits.delete(exhibitId);
  else edits.set(exhibitId, fields);
}

/** Nothing of a vault stays in the page once it is closed. */
listen('locked', () => edits.clear());
