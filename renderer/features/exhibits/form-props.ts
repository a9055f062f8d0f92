import type { ExhibitFields } from '../../../shared/ipc/calls/exhibit.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';

/** What every part of the form of an exhibit gets. */
export interface FormProps {
  readonly read: OutputOf<'exhibit.read'>;
  /** What stands in the form: typed, or saved. */
  readonly shown: ExhibitFields;
  readonly change: (part: Partial<ExhibitFields>) => void;
  /** Filed: shown, and no more changed. */
  readonly isFrozen: boolean;
}
