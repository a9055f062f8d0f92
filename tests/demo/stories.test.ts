import { expect, it } from 'vitest';
import { witness } from '../../build/demo/content/exports/whatsapp.ts';
import { debt } from '../../build/demo/content/story/debt.ts';
import { firstContact } from '../../build/demo/content/story/first-contact.ts';
import { meals } from '../../build/demo/content/story/meals.ts';
import type { Conversation } from '../../build/demo/content/story/message.ts';
import { pressure } from '../../build/demo/content/story/pressure.ts';

const captured: readonly Conversation[] = [firstContact, meals, pressure];
const exported: readonly Conversation[] = [debt, witness];

/** Anybody may say "no" twice; a sentence that stands in two apps looks forged. */
const sentencesOf = ({ messages }: Conversation) =>
  messages.filter(({ kind, text }) => kind === 'text' && text.length > 4).map(({ text }) => text);
const minutesOf = ({ messages }: Conversation) => messages.map(({ at }) => at);

it.each([
  ['sentence', sentencesOf],
  ['minute', minutesOf],
])('no %s of an export stands in a capture', (_what, of) => {
  const seen = new Set(captured.flatMap(of));
  expect(seen.size).toBeGreaterThan(100);
  expect(exported.flatMap(of).filter((each) => seen.has(each))).toEqual([]);
});
