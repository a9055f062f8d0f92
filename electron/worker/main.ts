import { parentPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from '../../shared/ipc/worker-messages.ts';
import { systemPorts } from '../core/ports.ts';
import { answer } from './answer.ts';
import { findBytes, readBytes } from './bytes.ts';
import { openDesk } from './desk.ts';

/** The thread that owns the vault. It talks to the shell only, and by messages only. */
const port = parentPort!;
const say = (message: FromWorker): void => port.postMessage(message);
const desk = openDesk({
  ports: systemPorts,
  tell: (name, event) => say({ type: 'event', name, event } as FromWorker),
  wrote: (path) => say({ type: 'wrote', path }),
  busy: (jobs) => say({ type: 'busy', jobs }),
});

port.on('message', async (message: ToWorker) => {
  const { id } = message;
  if (message.type === 'find') say({ type: 'found', id, found: findBytes(desk, message.path) });
  else if (message.type === 'read')
    say({ type: 'bytes', id, bytes: readBytes(desk, message.path, message.start, message.end) });
  else say({ type: 'answer', id, envelope: await answer(desk, message.name, message.input) });
});
