import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type CliContext, say, type Words } from './context.ts';

const YES = /^(y|yes|예|네)$/i;

/** Asks a person at a terminal a question whose answer is no unless they write otherwise. */
export async function confirm(context: CliContext, question: Words): Promise<boolean> {
  const output = new Writable({
    write(chunk, _encoding, done) {
      context.err(String(chunk));
      done();
    },
  });
  const lines = createInterface({ input: context.stdin, output });
  try {
    const answer = await lines.question(
      `${say(context, question)}\n${say(context, { en: 'yes / no', ko: '예 / 아니오' })} > `,
      { signal: context.signal },
    );
    return YES.test(answer.trim());
  } finally {
    lines.close();
  }
}
