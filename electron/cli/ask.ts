import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import password from '@inquirer/password';
import { JikimError } from '../../shared/errors/index.ts';
import type { CliContext } from './context.ts';

type Asking = Pick<CliContext, 'stdin' | 'err' | 'signal'>;

/** A line that a person writes at a terminal; null where they end the input instead (Ctrl-D). Throws CANCELLED. */
export async function askLine(asking: Asking, question: string): Promise<string | null> {
  if (asking.stdin.readableEnded) return null;
  const lines = createInterface({ input: asking.stdin, output: besideOutput(asking) });
  // Otherwise a question that can no longer be answered is waited for until the process ends, with the vault open.
  const ended = new AbortController();
  lines.once('close', () => ended.abort());
  try {
    return await lines.question(question, { signal: AbortSignal.any([asking.signal, ended.signal]) });
  } catch (error) {
    if (ended.signal.aborted && !asking.signal.aborted) return null;
    throw toCancelled(error);
  } finally {
    lines.close();
  }
}

/** The same without echo. Throws CANCELLED for Ctrl-C and for the end of the input: no secret is assumed. */
export async function askSecret(asking: Asking, message: string, mask: boolean): Promise<string> {
  if (asking.stdin.readableEnded) throw new JikimError('CANCELLED');
  const ended = new AbortController();
  const end = () => ended.abort();
  // A prompt whose input ended stops reading and stays unanswered; the pause is all that tells.
  asking.stdin.once('pause', end);
  const signal = AbortSignal.any([asking.signal, ended.signal]);
  try {
    return await password({ message, mask }, { input: asking.stdin, output: besideOutput(asking), signal });
  } catch (error) {
    throw toCancelled(error);
  } finally {
    asking.stdin.off('pause', end);
  }
}

/** Questions stand beside what is printed, which may go to a file. */
function besideOutput({ err }: Asking): NodeJS.WritableStream {
  return new Writable({
    write(chunk, _encoding, done) {
      err(String(chunk));
      done();
    },
  });
}

function toCancelled(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (!['AbortError', 'AbortPromptError', 'ExitPromptError'].includes(name)) return error;
  return new JikimError('CANCELLED', {}, { cause: error });
}
