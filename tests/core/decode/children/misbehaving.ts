import { answer, metadata } from './answering.ts';

/** What goes wrong is chosen by the only thing the tests can hand over: the pixels of `edge`. */
answer((request, say) => {
  const { id, parameters } = request as { id: number; parameters: { edge: number } };
  const head = metadata(['late']);
  const acts: Record<number, () => void> = {
    16: () => process.exit(3),
    17: () => process.kill(process.pid, 'SIGKILL'),
    18: () => {
      for (;;);
    },
    19: () => {},
    20: () => say({ type: 'nonsense', id }),
    21: () => say({ type: 'head', id, head: { width: -1 } }),
    22: () => say({ type: 'head', id: id + 1, head }),
    23: () => say({ type: 'chunk', id }, new Uint8Array(0)),
    24: () => {
      for (let at = 0; at < 9; at++) say({ type: 'chunk', id }, new Uint8Array(1000));
    },
    25: () => say({ type: 'failed', id, code: 'VAULT_OPEN', reason: '' }),
    26: () => say({ type: 'failed', id, code: 'DECODE_DAMAGED', reason: '\x1b[31m\ub9d0' }),
    27: () => say({ type: 'read', id, read: 0, input: 1, offset: 0, length: 10 }),
    28: () => say({ type: 'read', id, read: 0, input: 0, offset: -1, length: 10 }),
    29: () => say({ type: 'read', id, read: 0, input: 0, offset: 0, length: 2 ** 40 }),
    30: () => say({ type: 'done', id }),
    31: () => say({ type: 'head', id, head, key: 'x' }),
    32: () => {
      const held: Buffer[] = [];
      setInterval(() => held.push(Buffer.alloc(20_000_000, held.length + 1)), 5);
    },
    33: () => {
      for (let read = 0; read < 40; read++) say({ type: 'read', id, read, input: 0, offset: 0, length: 1 });
    },
    34: () => say({ type: 'memory', id, residentBytes: 2 ** 40 }),
  };
  acts[parameters.edge]!();
});
