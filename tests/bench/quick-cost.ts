import type { KdfCost } from '../../electron/core/vault/argon.ts';

/** Key derivation is measured apart. */
export const QUICK_COST: KdfCost = { m: 8 * 1024, t: 1, p: 1 };
