import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askLine, askSecret } from '../../electron/cli/ask.ts';

/** A person at a terminal: what was asked of them, and a stream to answer on. */
function person() {
  const stdin = new PassThrough();
  const stop = new AbortController();
  const asked: string[] = [];
  const asking = {
    stdin: stdin as unknown as NodeJS.ReadStream,
    err: (text: string) => void asked.push(text),
    signal: stop.signal,
  };
  return { asking, stdin, stop, asked };
}

const CANCELLED = { code: 'CANCELLED' };
const later = () => new Promise((resolve) => setImmediate(resolve));

describe('a question', () => {
  it('is asked beside the output, and answered with a line', async () => {
    const { asking, stdin, asked } = person();
    const answer = askLine(asking, 'Really? ');
    stdin.write('yes\n');
    expect([await answer, asked.join('')]).toEqual(['yes', 'Really? ']);
  });

  it('has no answer where the input ends', async () => {
    const { asking, stdin } = person();
    const answer = askLine(asking, 'Really? ');
    stdin.end();
    expect(await answer).toBeNull();
    expect(await askLine(asking, 'And now? ')).toBeNull();
  });

  it.each(['before it', 'while it waits'])('is cancelled by Ctrl-C: %s', async (when) => {
    const { asking, stop } = person();
    if (when === 'before it') stop.abort();
    const answer = askLine(asking, 'Really? ');
    setImmediate(() => stop.abort());
    await expect(answer).rejects.toMatchObject(CANCELLED);
  });
});

describe('a question for a secret', () => {
  it('is answered with a line that is not shown', async () => {
    const { asking, stdin, asked } = person();
    const answer = askSecret(asking, 'Passphrase', false);
    await later();
    stdin.write('the secret\n');
    expect(await answer).toBe('the secret');
    expect(asked.join('')).toContain('Passphrase');
    expect(asked.join('')).not.toContain('secret');
  });

  it.each([
    ['Ctrl-C', (stdin: PassThrough) => stdin.write('half\x03')],
    ['Ctrl-D', (stdin: PassThrough) => stdin.write('\x04')],
    ['the end of the input', (stdin: PassThrough) => stdin.end('half')],
  ])('is cancelled by %s', async (_, end) => {
    const { asking, stdin } = person();
    const answer = askSecret(asking, 'Passphrase', false);
    await later();
    end(stdin);
    await expect(answer).rejects.toMatchObject(CANCELLED);
  });

  it('is cancelled by a signal from outside', async () => {
    const { asking, stop } = person();
    const answer = askSecret(asking, 'Passphrase', false);
    setImmediate(() => stop.abort());
    await expect(answer).rejects.toMatchObject(CANCELLED);
  });

  it('is cancelled where the input had ended before', async () => {
    const { asking, stdin } = person();
    stdin.resume().end();
    await later();
    await expect(askSecret(asking, 'Passphrase', false)).rejects.toMatchObject(CANCELLED);
  });
});
