import { toError } from '../../../../shared/errors/index.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { CAPTURE_PATH, type Captures } from '../../captures.ts';
import type { WorkerLink } from '../../worker-link.ts';
import type { ShellHandlers } from './table.ts';

type CaptureName = 'capture.sources' | 'capture.take' | 'capture.keep' | 'capture.drop';

export interface CaptureParts {
  readonly captures: Captures;
  readonly link: Pick<WorkerLink, 'call'>;
}

/** Pictures of the screen go from the shell to the vault; the page sees them by address and never holds their bytes. */
export function captureHandlers({ captures, link }: CaptureParts): Pick<ShellHandlers, CaptureName> {
  return {
    'capture.sources': async () => ({ sources: (await captures.sources()).slice(0, 200) }),
    async 'capture.take'({ sourceId, delaySeconds }) {
      const { captureId, width, height, at } = await captures.take(sourceId, delaySeconds);
      return { captureId, picture: `${CAPTURE_PATH}${captureId}`, width, height, at };
    },
    async 'capture.keep'({ captureId, ...said }) {
      const { bytes, at } = captures.held(captureId);
      const kept = await link.call('intake.bytes', { ...said, bytes, capturedAt: said.capturedAt ?? at });
      if (!kept.ok) throw toError(kept.error);
      captures.drop();
      return kept.value as OutputOf<'capture.keep'>;
    },
    'capture.drop'() {
      captures.drop();
      return {};
    },
  };
}
