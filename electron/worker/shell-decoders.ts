import type { Bytes } from '../../shared/bytes.ts';
import type { ChildEvent, ChildOrder } from '../../shared/ipc/decoder-messages.ts';
import type { DecoderHost, DecoderProcess, DecoderProcessEvents } from '../core/decode/index.ts';
import { residentBytes } from '../core/decode/resident-bytes.ts';

export interface ShellDecoders {
  readonly host: DecoderHost;
  /** What the shell says of a child. */
  readonly hear: (event: ChildEvent) => void;
}

interface Known {
  readonly events: DecoderProcessEvents;
  pid: number | null;
  /** Those who wait until what they sent was taken, in the order they sent it. */
  readonly sending: (() => void)[];
}

/** Children that the shell keeps: this thread asks for them, and speaks with them through it. */
export function createShellDecoders(ask: (order: ChildOrder) => void): ShellDecoders {
  const known = new Map<number, Known>();
  let serial = 0;

  function leave(child: number): void {
    for (const sent of known.get(child)?.sending ?? []) sent();
    known.delete(child);
  }

  return {
    host: {
      start({ heapMebibytes }, events): DecoderProcess {
        const child = ++serial;
        const sending: (() => void)[] = [];
        known.set(child, { events, pid: null, sending });
        ask({ order: 'start', child, heapMebibytes });
        return {
          send: (bytes: Bytes) =>
            new Promise((resolve) => {
              if (!known.has(child)) return resolve();
              sending.push(resolve);
              ask({ order: 'send', child, bytes });
            }),
          residentBytes: () => residentBytes(known.get(child)?.pid ?? undefined),
          // The thread lives as long as the app does, whether a child works or not.
          setBusy() {},
          kill: () => ask({ order: 'kill', child }),
        };
      },
    },
    hear(event) {
      const of = known.get(event.child);
      if (of === undefined) return;
      if (event.event === 'started') of.pid = event.pid;
      else if (event.event === 'bytes') of.events.onBytes(event.bytes);
      else if (event.event === 'taken') of.sending.shift()?.();
      else {
        leave(event.child);
        of.events.onExit();
      }
    },
  };
}
