import { Presets, SingleBar } from 'cli-progress';
import type { CliContext } from './context.ts';

/** How far long work has come. `done` and `total` in the same unit, bytes or pieces. */
export type Progress = (done: number, total: number) => void;

/** A progress bar with time left on a terminal, and silence everywhere else. */
export async function withProgress<T>(
  context: CliContext,
  label: string,
  work: (report: Progress) => Promise<T>,
): Promise<T> {
  if (!context.interactive || context.json) return work(() => {});
  const bar = new SingleBar(
    {
      format: `${label} {bar} {percentage} % · {eta_formatted}`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  try {
    return await work((done, total) => {
      bar.setTotal(Math.max(total, 1));
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}
