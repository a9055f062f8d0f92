import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { createExchange, type DecodeRequest, type Exchange, memoryError } from './exchange.ts';
import { createFrameReader } from './frames.ts';
import type { DecoderHost, DecoderProcess } from './host.ts';
import type { DecoderLimits } from './limits.ts';

const MEMORY_LOOK_MS = 25;

/** Keeps one child: starts it when needed, runs one request at a time in it, ends it when it misbehaves or is used up. */
export interface Keeper {
  /** Scope whose bytes the running child has seen, if one runs. */
  readonly scope: string | undefined;
  begin(request: DecodeRequest, scope: string): Exchange;
  /** Kills the child, if one runs; a request under way fails with `error`. */
  end(error: JikimError): void;
}

interface Running {
  readonly process: DecoderProcess;
  readonly scope: string;
  served: number;
}

export function createKeeper(host: DecoderHost, limits: DecoderLimits): Keeper {
  let running: Running | undefined;
  let exchange: Exchange | undefined;
  let nextId = 0;

  const end = (): void => {
    running?.process.kill();
    running = undefined;
  };
  const endWith = (error: JikimError): void => {
    end();
    exchange?.fail(error);
  };

  const startChild = (scope: string): Running => {
    const read = createFrameReader((frame) => {
      if (running?.process === process) exchange?.take(frame);
    });
    const process: DecoderProcess = host.start(limits, {
      onBytes: (bytes) => {
        if (running?.process !== process) return;
        try {
          read(bytes);
        } catch {
          endWith(new JikimError('DECODE_PROTOCOL', { reason: 'frame' }));
        }
      },
      onExit: () => {
        if (running?.process !== process) return;
        running = undefined;
        exchange?.fail(new JikimError('DECODE_DIED'));
      },
    });
    return { process, scope, served: 0 };
  };

  const childFor = (scope: string): Running => {
    if (running && (running.scope !== scope || running.served >= limits.requestsPerChild)) end();
    running ??= startChild(scope);
    running.served++;
    return running;
  };

  const watchMemory = (process: DecoderProcess, until: Promise<void>): void => {
    const timer = setInterval(() => {
      if ((process.residentBytes() ?? 0) <= limits.residentBytes) return;
      endWith(memoryError(limits));
    }, MEMORY_LOOK_MS);
    void until.then(() => clearInterval(timer));
  };

  return {
    get scope() {
      return running?.scope;
    },
    begin(request, scope) {
      const { process } = childFor(scope);
      const send = (bytes: Bytes) => process.send(bytes);
      const started = createExchange(nextId++, request, limits, send, end);
      exchange = started;
      process.setBusy(true);
      void started.ended.then(() => {
        if (exchange === started) exchange = undefined;
        process.setBusy(false);
      });
      watchMemory(process, started.ended);
      started.start();
      return started;
    },
    end: endWith,
  };
}
