import type { Lang } from '../../../shared/i18n/lang.ts';

export interface Story {
  readonly lang: Lang;
  /** Milliseconds since 1970. */
  readonly started: number;
}

/** One step of the demo, said with the seconds since it began. */
export function tell(story: Story, words: { readonly en: string; readonly ko: string }): void {
  const seconds = ((Date.now() - story.started) / 1000).toFixed(1).padStart(5);
  process.stdout.write(`[${seconds} s] ${story.lang === 'ko' ? words.ko : words.en}\n`);
}
