import type { Bytes } from '../../../../shared/bytes.ts';
import type { OwnKeys, OwnPlan } from '../../../support/own-authority.ts';
import type { Outcome } from '../../../support/timestamp-office.ts';

/** One bad answer: what is wrong with it and the code that must say so. */
export interface BadCase {
  readonly name: string;
  readonly code: Outcome;
  /** How the answer differs from a good one when it is made. */
  readonly plan?: OwnPlan | ((keys: OwnKeys) => OwnPlan) | undefined;
  /** What is done to the finished bytes. */
  readonly surgery?: ((answer: Bytes) => Bytes) | undefined;
  /** The request as sent and checked against; the usual one if not given. */
  readonly request?: Bytes;
  /** The request as shown at the check, where that differs. */
  readonly shownRequest?: Bytes;
  readonly note?: Bytes;
  readonly policy?: string;
  /** PEM of the trust file, where it is not the plan's root. */
  readonly trust?: (keys: OwnKeys) => Promise<Bytes>;
  /** Why we refuse what `openssl ts -verify -queryfile` accepts; absent where it refuses too. */
  readonly stricter?: string;
}
