import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepChildren } from '../../electron/shell/decoder/children.ts';
import type { ChildEvent } from '../../shared/ipc/decoder-messages.ts';

class FakeChild extends EventEmitter {
  readonly got: Uint8Array[] = [];
  pid = 77;
  isKilled = false;
  postMessage(bytes: Uint8Array): void {
    this.got.push(bytes);
  }
  kill(): boolean {
    this.isKilled = true;
    return true;
  }
}

const forked = vi.hoisted(() => ({ children: [] as unknown[], options: [] as Record<string, unknown>[] }));
vi.mock('electron', () => ({
  utilityProcess: {
    fork(_path: string, _args: string[], options: Record<string, unknown>) {
      const child = new FakeChild();
      forked.children.push(child);
      forked.options.push(options);
      return child;
    },
  },
}));

beforeEach(() => {
  forked.children.length = 0;
  forked.options.length = 0;
});

function setUp() {
  const said: ChildEvent[] = [];
  const children = keepChildren(new URL('file:///program.js'), (event) => said.push(event));
  children.obey({ order: 'start', child: 1, heapMebibytes: 512 });
  return { children, said, process: forked.children[0] as FakeChild };
}

describe('a child that opens untrusted bytes', () => {
  it('gets a small heap, no code from text and nothing of the environment', () => {
    process.env.JIKIM_TEST_SECRET = 'x';
    setUp();
    delete process.env.JIKIM_TEST_SECRET;
    const { execArgv, env, stdio } = forked.options[0]!;
    expect(execArgv).toEqual(['--max-old-space-size=512', '--disallow-code-generation-from-strings']);
    expect(
      Object.keys(env as object).filter((name) => !/^(MALLOC_ARENA_MAX|SystemRoot)$/.test(name)),
    ).toEqual([]);
    expect(stdio).toBe('ignore');
  });

  it('has its bytes carried both ways, and says what it has taken', () => {
    const { children, said, process } = setUp();
    process.emit('spawn');
    children.obey({ order: 'send', child: 1, bytes: new Uint8Array([1]) });
    expect(process.got).toEqual([new Uint8Array([1])]);
    process.emit('message', 'taken');
    process.emit('message', new Uint8Array([2]));
    expect(said).toEqual([
      { event: 'started', child: 1, pid: 77 },
      { event: 'taken', child: 1 },
      { event: 'bytes', child: 1, bytes: new Uint8Array([2]) },
    ]);
  });

  it.each([
    ['an object', { path: '/' }],
    ['a text', 'other'],
    ['nothing', undefined],
    ['more bytes than a frame holds', new Uint8Array(2 * 1024 * 1024 + 9)],
  ])('is ended when it says %s', (_, message) => {
    const { said, process } = setUp();
    process.emit('message', message);
    expect(process.isKilled).toBe(true);
    expect(said).toEqual([{ event: 'exit', child: 1 }]);
  });

  it('is heard of no more once it was ended, and its end is said once', () => {
    const { children, said, process } = setUp();
    children.obey({ order: 'kill', child: 1 });
    process.emit('message', new Uint8Array([1]));
    process.emit('exit', 0);
    children.obey({ order: 'send', child: 1, bytes: new Uint8Array([1]) });
    expect(said).toEqual([{ event: 'exit', child: 1 }]);
    expect(process.got).toEqual([]);
  });

  it('ends with the thread that asked for it', () => {
    const { children, said, process } = setUp();
    children.endAll();
    expect(process.isKilled).toBe(true);
    expect(said).toEqual([{ event: 'exit', child: 1 }]);
  });
});
