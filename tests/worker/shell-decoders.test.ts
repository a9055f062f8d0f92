import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder } from '../../electron/core/decode/index.ts';
import { createShellDecoders } from '../../electron/worker/shell-decoders.ts';
import type { ChildOrder } from '../../shared/ipc/decoder-messages.ts';
import { encodePng } from '../support/png-encoder.ts';

const CHILD = fileURLToPath(new URL('../../electron/shell/decoder/child.ts', import.meta.url));
const PORT = fileURLToPath(new URL('../ehost/electron/parent-port.ts', import.meta.url));
const running = new Map<number, ReturnType<typeof fork>>();

afterEach(() => {
  for (const child of running.values()) child.kill();
  running.clear();
});

/** What the shell does, with Node's processes in the place of Electron's. */
function shell(orders: ChildOrder['order'][] = []) {
  const decoders = createShellDecoders((order) => {
    orders.push(order.order);
    if (order.order === 'start') start(order.child);
    else if (order.order === 'kill') running.get(order.child)?.kill('SIGKILL');
    else running.get(order.child)?.send(order.bytes as object as never);
  });
  function start(child: number): void {
    const started = fork(CHILD, [], { execArgv: ['--import', PORT], serialization: 'advanced' });
    running.set(child, started);
    started.on('message', (message) =>
      decoders.hear(
        message === 'taken' ? { event: 'taken', child } : { event: 'bytes', child, bytes: message as never },
      ),
    );
    started.on('exit', () => decoders.hear({ event: 'exit', child }));
  }
  return decoders;
}

const picture = bytesSource(
  encodePng({ width: 40, height: 30, bits: 8, type: 0, samples: new Array(1200).fill(90) }),
);

describe('children that the shell keeps', () => {
  it('open pictures through it, and one child serves several requests', async () => {
    const orders: ChildOrder['order'][] = [];
    const decoder = createDecoder({ host: shell(orders).host, limits: { children: 1 } });
    const first = await decoder.makePreview(picture);
    const second = await decoder.makePreview(picture);
    await decoder.close();
    expect([first.width, first.height]).toEqual([40, 30]);
    expect(second.bytes).toEqual(first.bytes);
    expect(orders.filter((order) => order === 'start')).toHaveLength(1);
    expect(orders.at(-1)).toBe('kill');
  });

  it('that die fail their request alone; the next one gets another child', async () => {
    const decoders = shell();
    const decoder = createDecoder({ host: decoders.host, limits: { children: 1 } });
    await decoder.makePreview(picture);
    const failing = decoder.makePreview({
      size: null,
      read: async () => {
        running.get(1)!.kill('SIGKILL');
        await new Promise((resolve) => running.get(1)!.once('exit', resolve));
        return new Uint8Array(1);
      },
    } as never);
    await expect(failing).rejects.toMatchObject({ code: 'DECODE_DIED' });
    expect((await decoder.makePreview(picture)).width).toBe(40);
    await decoder.close();
  });
});
