/** Everything that can happen to a vault, as the log names it. Closed: a new kind is a new version of the format. */
export const ENTRY_KINDS = [
  'vault-created',
  'person-added',
  'person-removed',
  'passphrase-changed',
  'recovery-reissued',
  'recovery-used',
  'rekeyed',
  'case-opened',
  'case-closed',
  'party-set',
  'consent-set',
  'consent-withdrawn',
  'hold-set',
  'hold-lifted',
  'intake',
  'quarantine',
  'destroy',
  'derive',
  'reading',
  'exhibit-set',
  'exhibit-cleared',
  'exhibit-filed',
  'export',
  'timestamp-requested',
  'timestamp-imported',
  'trust-added',
  'paper-anchor',
  'clock-anomaly',
  'backup',
  'restore',
  'migration',
  'source-deleted',
  'identity-set',
  'note-set',
  'checkpoint-printed',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The only kinds of entry that may leave a tombstone in place of a value. */
export const DESTROYING_KINDS: readonly EntryKind[] = ['destroy', 'quarantine'];

/** Kind of the record in which a destroying entry commits to the ids it destroyed: `{"ids":[...]}`. Never destroyed itself. */
export const DESTROYED_LIST_KIND = 'destroyed-list';
