import { powerMonitor } from 'electron';
import type { Events } from '../../shared/ipc/events.ts';

export interface AutoLock {
  /** Somebody is there: the time without input begins anew. */
  readonly used: () => void;
}

/** Locks when nobody uses the window for a while, and when the computer sleeps or its screen is locked. */
export function startAutoLock(
  minutes: () => number,
  lock: (reason: Events['locked']['reason']) => void,
): AutoLock {
  let timer: NodeJS.Timeout | undefined;
  const used = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => lock('idle'), minutes() * 60_000);
  };
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('screen-locked'));
  used();
  return { used };
}
