import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAutoLock } from '../../electron/shell/auto-lock.ts';

const computer = vi.hoisted(() => ({ powerMonitor: null as unknown as EventEmitter }));
vi.mock('electron', () => ({
  get powerMonitor() {
    return computer.powerMonitor;
  },
}));

beforeEach(() => {
  computer.powerMonitor = new EventEmitter();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

function setUp(minutes = 5) {
  const reasons: string[] = [];
  const contents = new EventEmitter();
  const { used } = startAutoLock({
    contents: contents as never,
    minutes: () => minutes,
    lock: (reason) => void reasons.push(reason),
  });
  return { reasons, contents, used };
}

describe('the vault is locked', () => {
  it('after the minutes chosen without input', () => {
    const { reasons } = setUp(5);
    vi.advanceTimersByTime(5 * MINUTE - 1);
    expect(reasons).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(reasons).toEqual(['idle']);
  });

  it.each([
    ['a key', ({ contents }: ReturnType<typeof setUp>) => void contents.emit('before-input-event', {}, {})],
    ['the pointer', ({ used }: ReturnType<typeof setUp>) => used()],
  ])('later where %s was used', (_, use) => {
    const parts = setUp(5);
    vi.advanceTimersByTime(4 * MINUTE);
    use(parts);
    vi.advanceTimersByTime(4 * MINUTE);
    expect(parts.reasons).toEqual([]);
    vi.advanceTimersByTime(MINUTE);
    expect(parts.reasons).toEqual(['idle']);
  });

  it.each([
    ['suspend', 'suspend'],
    ['lock-screen', 'screen-locked'],
  ])('at once at %s', (event, reason) => {
    const { reasons } = setUp();
    computer.powerMonitor.emit(event);
    expect(reasons).toEqual([reason]);
  });
});
