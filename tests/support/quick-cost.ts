import type { KdfCost } from '../../electron/core/vault/argon.ts';

/** The cheapest key derivation that the limits allow: tests and benchmarks are about everything else. */
export const QUICK_COST: KdfCost = { m: 8 * 1024, t: 1, p: 1 };
