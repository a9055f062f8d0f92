import type { HostCalls, MainCalls } from '../calls.ts';
import { type Ask, connect, type Handlers } from '../peer.ts';
import { START_VALUES, type StartValues } from '../start-values.ts';

export const startValues: StartValues = JSON.parse(process.env[START_VALUES] ?? 'null');
// The application and its children must not see how they are tested.
delete process.env[START_VALUES];

let ask: Ask<HostCalls> | undefined;

/** The host that holds Chromium; there is none before `answerHost`. */
export const askHost: Ask<HostCalls> = (name, input) => {
  if (!process.connected) return new Promise(() => {});
  return ask!(name, input);
};

export function answerHost(handlers: Handlers<MainCalls>): void {
  ask = connect<HostCalls>(
    {
      send: (message) => {
        if (process.connected) process.send!(message);
      },
      onMessage: (listener) => void process.on('message', listener),
    },
    handlers,
  );
  // A host that is gone took the windows with it.
  process.on('disconnect', () => process.exit(1));
}
