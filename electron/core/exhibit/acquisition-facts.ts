import { type PartFacts, ROUTE_FIELDS } from '../../../shared/domain/exhibit-gaps.ts';
import type { Acquisition } from '../../../shared/domain/item.ts';

/** What the way a thing came says for the checks of an exhibit. */
export function acquisitionFacts(
  acquisition: Acquisition,
): Pick<PartFacts, 'copyKind' | 'clockChecked' | 'clockSteady' | 'hasCopySigns' | 'lacks'> {
  const { copyKind, clockOffsetSeconds, clock, copySigns, received } = acquisition;
  return {
    copyKind,
    clockChecked: clockOffsetSeconds !== null,
    clockSteady: clock === 'ok',
    hasCopySigns: copySigns.length > 0,
    lacks:
      copyKind === 'received-copy'
        ? ROUTE_FIELDS.filter((field) => (received?.[field] ?? '').trim() === '')
        : [],
  };
}
