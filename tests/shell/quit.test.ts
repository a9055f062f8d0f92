import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type QuitParts, quitInOrder } from '../../electron/shell/quit.ts';

/** An application with one window, which ends when nobody holds it; a person answers as told. */
function setUp(mayClose: boolean) {
  const happened: string[] = [];
  const window = new EventEmitter();
  const app = Object.assign(new EventEmitter(), {
    quit(): void {
      if (isHeld(app, 'before-quit') || isHeld(window, 'close')) return;
      happened.push('ended');
    },
  });
  quitInOrder({
    app: app as unknown as QuitParts['app'],
    window: window as unknown as QuitParts['window'],
    async close() {
      happened.push('close');
      await nextTurn();
      return mayClose;
    },
    end: async () => void happened.push('end of thread'),
  });
  return { app, window, happened };
}

function isHeld(emitter: EventEmitter, name: string): boolean {
  let held = false;
  const preventDefault = (): void => {
    held = true;
  };
  emitter.emit(name, { preventDefault });
  return held;
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await nextTurn();
};

describe('quitting', () => {
  it('closes the vault first, then ends the thread, then the window', async () => {
    const { app, happened } = setUp(true);
    app.quit();
    await settled();
    expect(happened).toEqual(['close', 'end of thread', 'ended']);
  });

  it('asks once, however often it is asked for', async () => {
    const { app, window, happened } = setUp(true);
    app.quit();
    isHeld(window, 'close');
    app.quit();
    await settled();
    expect(happened.filter((each) => each === 'close')).toHaveLength(1);
  });

  it('keeps window and thread where the work is to go on', async () => {
    const { app, window, happened } = setUp(false);
    expect(isHeld(window, 'close')).toBe(true);
    await settled();
    app.quit();
    await settled();
    expect(happened).toEqual(['close', 'close']);
  });
});
