import { JikimError } from '../../../shared/errors/index.ts';
import type { DecodeRequest, Reply } from './exchange.ts';
import type { DecoderHost } from './host.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import type { DecoderLimits } from './limits.ts';

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /**
   * Whose bytes these are, such as a case. A child that has seen one scope is ended before another scope's bytes are
   * decoded, so that a file which took a child over never sees the next case. It is not told to the child.
   */
  readonly scope?: string | undefined;
}

export interface DecoderPool {
  run(request: DecodeRequest, options: RequestOptions): Promise<Reply>;
  close(): Promise<void>;
}

/** Hands requests to a fixed number of children, in order of arrival. */
export function createPool(host: DecoderHost, limits: DecoderLimits): DecoderPool {
  const idle: Keeper[] = Array.from({ length: limits.children }, () => createKeeper(host, limits));
  const all = [...idle];
  const waiting: ((keeper: Keeper) => void)[] = [];
  let closed = false;

  const release = (keeper: Keeper): void => {
    const next = waiting.shift();
    if (next) next(keeper);
    else idle.push(keeper);
  };

  return {
    async run(request, { signal, scope = '' }) {
      if (closed || signal?.aborted) throw new JikimError('CANCELLED');
      const keeper = takeIdle(idle, scope) ?? (await waitForKeeper(waiting, signal));
      if (closed || signal?.aborted) {
        release(keeper);
        throw new JikimError('CANCELLED');
      }
      const exchange = keeper.begin(request, scope);
      const cancel = () => keeper.end(new JikimError('CANCELLED'));
      signal?.addEventListener('abort', cancel, { once: true });
      void exchange.ended.then(() => {
        signal?.removeEventListener('abort', cancel);
        release(keeper);
      });
      return await exchange.reply;
    },
    async close() {
      closed = true;
      for (const keeper of all) keeper.end(new JikimError('CANCELLED'));
    },
  };
}

/** Prefers a child that already serves the scope, then one that is not running, so that a change of scope is rare. */
function takeIdle(idle: Keeper[], scope: string): Keeper | undefined {
  const rank = (keeper: Keeper) => (keeper.scope === scope ? 0 : keeper.scope === undefined ? 1 : 2);
  const best = idle.toSorted((a, b) => rank(a) - rank(b))[0];
  if (best) idle.splice(idle.indexOf(best), 1);
  return best;
}

function waitForKeeper(
  waiting: ((keeper: Keeper) => void)[],
  signal: AbortSignal | undefined,
): Promise<Keeper> {
  return new Promise((resolve, reject) => {
    const give = (keeper: Keeper) => {
      signal?.removeEventListener('abort', leave);
      resolve(keeper);
    };
    const leave = () => {
      waiting.splice(waiting.indexOf(give), 1);
      reject(new JikimError('CANCELLED'));
    };
    signal?.addEventListener('abort', leave, { once: true });
    waiting.push(give);
  });
}
