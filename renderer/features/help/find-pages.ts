import type { HelpBlock, HelpPage } from '../../texts/help-page.ts';
import { TOPICS, type Topic } from './topics.ts';

/** What was typed, as words that must all stand in a page. */
export function toWords(typed: string): readonly string[] {
  return typed.toLocaleLowerCase().normalize('NFC').split(/\s+/).filter(Boolean);
}

/** The pages in which all these words stand; all of them where there is no word. */
export function findPages(
  pages: Readonly<Record<Topic, HelpPage>>,
  words: readonly string[],
): readonly Topic[] {
  return TOPICS.filter((topic) => {
    const text = textOf(pages[topic]).toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function textOf({ title, lead, sections }: HelpPage): string {
  const parts = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(textOfBlock)]);
  return [title, lead, ...parts].join('\n');
}

function textOfBlock(block: HelpBlock): string {
  return Object.values(block).flat(2).join('\n');
}
