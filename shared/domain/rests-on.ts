import type { Consent, ConsentPurpose } from './consent.ts';
import type { Export } from './export.ts';

/** `law`: a law or an order was named for it; `unclear`: this consent does not plainly cover it. */
export type RestsOn = 'consent' | 'law' | 'unclear';

/** Purposes of which one is enough to give such a thing away. */
const PURPOSES: Readonly<Record<Export['kind'], readonly ConsentPurpose[]>> = {
  'filing-kr': ['court-filing'],
  'archive-court-expert': ['court-filing'],
  'archive-sealed': ['give-to-attorney', 'give-to-authority'],
  'archive-proofs-only': ['court-filing', 'give-to-attorney', 'give-to-authority'],
};

/**
 * Whether something that went out on a day (`YYYY-MM-DD`, where the office is) rested on this consent: a letter must not
 * tell its reader of a withdrawal that has nothing to do with what they hold.
 */
export function restsOn(consent: Consent, exported: Export, day: string): RestsOn {
  if (exported.basis !== '') return 'law';
  const isFit =
    PURPOSES[exported.kind].some((purpose) => consent.purposes.includes(purpose)) &&
    consent.givenOn <= day &&
    (consent.until === null || day <= consent.until) &&
    (consent.withdrawnAt === null || day <= consent.withdrawnAt) &&
    isInScope(consent, exported);
  return isFit ? 'consent' : 'unclear';
}

function isInScope({ scope, itemIds }: Consent, exported: Export): boolean {
  if (scope === 'named-items') return exported.itemIds.some((id) => itemIds.includes(id));
  return scope !== 'existence-only' || exported.kind === 'archive-proofs-only';
}
