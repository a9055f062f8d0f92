import type { Entry } from '../../../shared/custody/entry.ts';

export const SAMPLE: Entry = {
  v: 1,
  seq: 0,
  kind: 'intake',
  at: '2026-11-24T05:47:42.123Z',
  clock: 'ok',
  actor: 'per_00000000000000000001',
  actorBasis: 'own-key',
  subject: 'itm_00000000000000000001',
  refs: { case: 'cas_00000000000000000001' },
  commit: { itm_00000000000000000001: 'ab'.repeat(32) },
  kinds: { itm_00000000000000000001: 'item' },
  tool: { name: 'jikim', version: '0.1.0', build: 'abc123' },
  salt: '0123456789abcdef0123456789abcdef',
  prev: '0'.repeat(64),
};
