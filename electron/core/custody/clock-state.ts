import type { ClockState } from '../../../shared/custody/entry.ts';
import type { ReadDb } from '../store/handles.ts';
import { type ClockReading, type CustodyLog, isStillThere } from './log.ts';

/**
 * How far the wall clock may part from the process's own running time before an entry says so: 2 seconds, or a thousandth
 * of the time since they were last compared (time synchronisation slews by up to half of that).
 */
const JUMP_FLOOR_MS = 2_000;
const JUMP_SHARE = 1 / 1_000;

export interface ClockJudgement {
  readonly state: ClockState;
  readonly wall: number;
  readonly monotonic: number;
  readonly jumped: boolean;
}

/**
 * Says of this computer's clock what can be seen from inside: set `back` before the previous entry, or moved by a `jump`
 * against the running time of this session (which a computer that slept can show too). Never refuses to work.
 * @param previousAt time of the previous entry
 */
export function judgeClock(db: ReadDb, log: CustodyLog, previousAt: string | null): ClockJudgement {
  const wall = log.ports.clock.now();
  const monotonic = log.ports.clock.monotonic();
  const since = lastReading(db, log);
  const elapsed = monotonic - since.monotonic;
  const drift = Math.abs(wall - since.wall - elapsed);
  const jumped = drift > Math.max(JUMP_FLOOR_MS, elapsed * JUMP_SHARE);
  const back = previousAt !== null && wall < Date.parse(previousAt);
  return { state: back ? 'back' : jumped ? 'jump' : 'ok', wall, monotonic, jumped };
}

/** After a jump the clocks are compared anew, so that it is marked once and not for the rest of the day. */
export function rememberJump(log: CustodyLog, reading: ClockReading): void {
  log.memory.readings = [...log.memory.readings, reading];
}

/** The newest reading whose entry was not rolled back; the session's first always stands. */
function lastReading(db: ReadDb, log: CustodyLog): ClockReading {
  const { memory } = log;
  while (memory.readings.length > 1 && !isReadingKept(db, memory.readings.at(-1)!)) {
    memory.readings = memory.readings.slice(0, -1);
  }
  return memory.readings.at(-1)!;
}

function isReadingKept(db: ReadDb, reading: ClockReading): boolean {
  return isStillThere(db, reading.seq, reading.leaf);
}
