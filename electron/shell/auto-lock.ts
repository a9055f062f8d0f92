import { powerMonitor, type WebContents } from 'electron';
import type { Events } from '../../shared/ipc/events.ts';

export interface AutoLock {
  /** Somebody is there: the time without input begins anew. */
  readonly used: () => void;
}

export interface AutoLockParts {
  readonly contents: Pick<WebContents, 'on'>;
  readonly minutes: () => number;
  readonly lock: (reason: Events['locked']['reason']) => void;
}

/**
 * Locks when nobody uses the window for a while, and when the computer sleeps or its screen is locked. Only input counts:
 * keys, and the pointer, of which the preload tells. What the page asks by itself does not keep a vault open.
 */
export function startAutoLock({ contents, minutes, lock }: AutoLockParts): AutoLock {
  let timer: NodeJS.Timeout | undefined;
  const used = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => lock('idle'), minutes() * 60_000);
  };
  contents.on('before-input-event', used);
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('screen-locked'));
  used();
  return { used };
}
