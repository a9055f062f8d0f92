import { describe, expect, it } from 'vitest';
import { appendEntry } from '../../../electron/core/custody/append.ts';
import { openLog } from '../../../electron/core/custody/log.ts';
import { openTestLog, toOptions, toTestPorts } from './fixture.ts';

const HOUR = 3_600_000;
const DRAFT = { kind: 'note-set', subject: null } as const;

/** Appends after wall clock and running time moved by so much; says how the clock was found. */
function openClockLog() {
  const { db, log, ports } = openTestLog();
  const append = db.transaction(() => appendEntry(db, log, DRAFT).entry);
  const actAfter = (wall: number, monotonic = wall) => {
    ports.wall += wall;
    ports.monotonic += monotonic;
    return append().clock;
  };
  return { db, log, ports, append, actAfter };
}

describe('the clock of this computer', () => {
  it('is in order while it moves with the running time', () => {
    const { actAfter } = openClockLog();
    expect([actAfter(0), actAfter(1), actAfter(HOUR), actAfter(24 * HOUR)]).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it.each([
    ['one millisecond', -1, 0, 'back'],
    ['ten years', -10 * 365 * 24 * HOUR, 0, 'back'],
    ['two seconds and a little', 2_001, 0, 'jump'],
    ['ten years on', 10 * 365 * 24 * HOUR, 0, 'jump'],
    ['less than two seconds', 1_999, 0, 'ok'],
    ['a slewed day', 24 * HOUR + 40_000, 24 * HOUR, 'ok'],
    ['a day and two minutes', 24 * HOUR + 120_000, 24 * HOUR, 'jump'],
    ['a slow clock', HOUR, HOUR + 10_000, 'jump'],
  ])('%s apart is marked as it is', (_, wall, monotonic, state) => {
    const { actAfter } = openClockLog();
    actAfter(0);
    expect(actAfter(wall, monotonic)).toBe(state);
  });

  it('is marked once, and compared anew from there', () => {
    const { actAfter } = openClockLog();
    actAfter(0);
    expect([actAfter(HOUR, 1_000), actAfter(1_000), actAfter(1_000)]).toEqual(['jump', 'ok', 'ok']);
    expect([actAfter(-HOUR, 1_000), actAfter(1_000), actAfter(1_000)]).toEqual(['back', 'ok', 'ok']);
  });

  it('keeps the time it showed, and the order of the entries', () => {
    const { actAfter, append } = openClockLog();
    actAfter(0);
    actAfter(-HOUR, 0);
    const entry = append();
    expect(entry).toMatchObject({ seq: 2, at: '2026-11-24T04:47:42.123Z' });
  });

  it('set back between two sessions is seen by the next', () => {
    const { db, actAfter } = openClockLog();
    actAfter(0);
    const ports = toTestPorts(5);
    ports.wall -= HOUR;
    const log = openLog(db, toOptions(ports));
    expect(db.transaction(() => appendEntry(db, log, DRAFT).entry.clock)()).toBe('back');
  });

  it('is marked again if the entry that said so was rolled back', () => {
    const { db, log, ports, actAfter } = openClockLog();
    actAfter(0);
    ports.wall += HOUR;
    const failing = db.transaction(() => {
      expect(appendEntry(db, log, DRAFT).entry.clock).toBe('jump');
      expect(appendEntry(db, log, DRAFT).entry.clock).toBe('ok');
      throw new Error('power');
    });
    expect(failing).toThrow('power');
    expect([actAfter(0), actAfter(0)]).toEqual(['jump', 'ok']);
  });

  it('never stops work', () => {
    const { actAfter } = openClockLog();
    for (const step of [-HOUR, HOUR, -400 * 24 * HOUR, 5, 10 * 365 * 24 * HOUR])
      expect(() => actAfter(step, 1)).not.toThrow();
  });
});
