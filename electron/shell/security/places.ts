import { resolve, sep } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import type { CallName } from '../../../shared/ipc/channels.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { placesIn } from '../../../shared/ipc/places.ts';

export interface Places {
  /** A person showed this file or folder, by a dialog of the system, by dropping or by pasting it. */
  chosen(path: string): void;
  /** Throws IPC_PLACE where the input names a place that nobody showed. */
  assertChosen(name: CallName, input: unknown): void;
  /** After a lock: whoever comes next shows anew what may be touched. */
  forget(): void;
}

/**
 * The files and folders that the page may name: what a person showed, what lies in it, and the vaults that are `known`.
 * Without this, a page that was taken over could have any file of this computer read into the vault and shown, or deleted
 * once it is in.
 */
export function keepPlaces(known: () => readonly (string | null)[]): Places {
  const shown = new Set<string>();
  const isChosen = (path: string): boolean => {
    for (let at = path; ; at = at.slice(0, at.lastIndexOf(sep))) {
      if (shown.has(at)) return true;
      if (!at.includes(sep)) break;
    }
    return known().some((vault) => vault !== null && bare(vault) === path);
  };
  return {
    chosen: (path) => void shown.add(bare(path)),
    assertChosen(name, input) {
      for (const path of placesIn(contract.calls[name].input, input))
        if (!isChosen(bare(path))) throw new JikimError('IPC_PLACE');
    },
    forget: () => shown.clear(),
  };
}

/** One spelling of a place: absolute, without `..` and without a separator at its end, so that a root is one too. */
function bare(path: string): string {
  const whole = resolve(path);
  return whole.endsWith(sep) ? whole.slice(0, -1) : whole;
}
