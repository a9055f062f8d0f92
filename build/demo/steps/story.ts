import type { Lang } from '../../../shared/i18n/lang.ts';

export interface Story {
  readonly lang: Lang;
  /** Milliseconds since 1970. */
  readonly started: number;
}

export type Words = Readonly<Record<Lang, string>>;

/** One step of the demo, said with the seconds since it began. */
export function tell(story: Story, words: Words): void {
  const seconds = ((Date.now() - story.started) / 1000).toFixed(1).padStart(5);
  process.stdout.write(`[${seconds} s] ${words[story.lang]}\n`);
}

/** Words that are no step. */
export function say(story: Story, words: Words): void {
  process.stdout.write(`${words[story.lang]}\n`);
}
