import { useCallback, useState } from 'react';
import type { Section, Target, Where } from './where.ts';

/** Steps kept to go back over; more are not remembered by anybody. */
const KEPT = 50;

export interface Wayfinding {
  readonly where: Where;
  readonly go: (section: Section, target?: Target) => void;
  readonly back: (() => void) | null;
  /** Forgets the way and the thing looked at: both belong to the case that was left. */
  readonly leaveCase: () => void;
}

/** Where a person is and came from. In memory only: an address would be a place where a name could stand. */
export function useWhere(): Wayfinding {
  const [way, setWay] = useState<readonly Where[]>([{ section: 'overview' }]);
  const where = way.at(-1)!;
  const go = useCallback((section: Section, target: Target = {}) => {
    setWay((now) => [...now.slice(-KEPT), { section, ...target }]);
  }, []);
  const goBack = useCallback(() => setWay((now) => (now.length > 1 ? now.slice(0, -1) : now)), []);
  const leaveCase = useCallback(() => setWay((now) => [{ section: now.at(-1)!.section }]), []);
  return { where, go, back: way.length > 1 ? goBack : null, leaveCase };
}
