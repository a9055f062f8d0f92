import { askLine } from './ask.ts';
import { type CliContext, say, type Words } from './context.ts';

const YES = /^(y|yes|예|네)$/i;

/** Asks a person at a terminal a question whose answer is no unless they write otherwise. Throws CANCELLED. */
export async function confirm(context: CliContext, question: Words): Promise<boolean> {
  const choice = say(context, { en: 'yes / no', ko: '예 / 아니오' });
  const answer = await askLine(context, `${say(context, question)}\n${choice} > `);
  return answer !== null && YES.test(answer.trim());
}
