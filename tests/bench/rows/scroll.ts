import { buildApplication } from '../build-application.ts';
import { median, type Row, timedWork } from '../harness.ts';
import { readVault } from './chats.ts';

/** A frame that takes longer is seen as a jerk (milliseconds). */
const JERK = 50;

interface Frames {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

export const scrollRow: Row = {
  name: 'scroll',
  what: `a conversation of a million messages scrolled in the window, to 24 places all over it and ten turns of the wheel from each: frames over ${JERK} ms in the median run`,
  peer: () => 'a blank page of 8,000,000 pixels in the same browser, by the same bar and wheel',
  big: true,
  limit: 'rows of a new place are measured in the frame in which they come',
  async measure(bench) {
    buildApplication();
    const { output } = timedWork('scroll', [await readVault(bench), String(bench.runs + 1)]);
    const frames = (JSON.parse(output.split('\n').at(-1)!) as Frames[]).slice(1);
    const own = frames.map(({ ours }) => jerksOf(ours));
    const jerks = median(own.map(({ count }) => count));
    return {
      ours: say(own),
      theirs: say(frames.map(({ theirs }) => jerksOf(theirs))),
      ratio: '',
      bar: 'none',
      missed: jerks === 0 ? null : `${jerks} frames`,
    };
  },
};

interface Jerks {
  readonly frames: number;
  readonly count: number;
  readonly longest: number;
}

function jerksOf(frames: readonly number[]): Jerks {
  return {
    frames: frames.length,
    count: frames.filter((each) => each > JERK).length,
    longest: Math.max(...frames),
  };
}

/** Medians of the runs. */
function say(runs: readonly Jerks[]): string {
  const of = (part: keyof Jerks): number => median(runs.map((run) => run[part]));
  return `${of('count')} of ${of('frames')}, longest ${of('longest').toFixed(0)} ms`;
}
