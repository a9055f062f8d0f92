import { parentPort, workerData } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerStart } from '../../shared/ipc/worker-messages.ts';
import { systemPorts } from '../core/ports.ts';
import { answer } from './answer.ts';
import { findBytes, readBytes } from './bytes.ts';
import { openDesk } from './desk.ts';
import { createShellDecoders } from './shell-decoders.ts';

/** The thread that owns the vault. It talks to the shell only, and by messages only. */
const port = parentPort!;
const say = (message: FromWorker): void => port.postMessage(message);
const decoders = createShellDecoders((order) => say({ type: 'child', order }));
const { childrenByShell = false } = (workerData ?? {}) as Partial<WorkerStart>;
const desk = openDesk({
  ports: childrenByShell ? { ...systemPorts, decoders: decoders.host } : systemPorts,
  tell: (name, event) => say({ type: 'event', name, event } as FromWorker),
  wrote: (path) => say({ type: 'wrote', path }),
  busy: (jobs) => say({ type: 'busy', jobs }),
});

port.on('message', async (message: ToWorker) => {
  if (message.type === 'child') {
    decoders.hear(message.event);
    return;
  }
  const { id } = message;
  if (message.type === 'find') say({ type: 'found', id, found: await findBytes(desk, message.path) });
  else if (message.type === 'read')
    say({ type: 'bytes', id, bytes: readBytes(desk, message.path, message.start, message.end) });
  else say({ type: 'answer', id, envelope: await answer(desk, message.name, message.input) });
});
