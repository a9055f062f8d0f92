import { type RunnerTask, TestRunner } from 'vitest';

type Suite = RunnerTask & { readonly tasks?: RunnerTask[] };

/** Used where nothing can show a window: each test is collected, so that it is named, and none is run. */
export default class SkipAll extends TestRunner {
  onCollected(files: Suite[]): void {
    for (const file of files) skip(file);
  }
}

function skip(task: Suite): void {
  task.mode = 'skip';
  for (const each of task.tasks ?? []) skip(each);
}
