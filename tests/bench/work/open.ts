/** open.ts VAULT: opens and closes; prints how many seconds opening took beyond deriving the key once. */
import process from 'node:process';
import { hashRawSync } from '@node-rs/argon2';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { openOffice, PASSPHRASE } from '../office.ts';

const derive = (): number => {
  const start = performance.now();
  hashRawSync(PASSPHRASE, {
    memoryCost: QUICK_COST.m,
    timeCost: QUICK_COST.t,
    parallelism: QUICK_COST.p,
    outputLen: 32,
    salt: Buffer.alloc(16),
  });
  return performance.now() - start;
};
derive();
const derivation = Math.min(derive(), derive(), derive());
const start = performance.now();
const session = await openOffice(process.argv[2]!);
console.log((performance.now() - start - derivation) / 1000);
await session.close();
