import { writeSync } from 'node:fs';
import { ACK_FD } from './kill-harness.ts';

/** First line of a script: from here on it may be killed. */
export function ready(): void {
  writeSync(ACK_FD, 'ready\n');
}

/** Tells the harness that an act is done and durable. Returns when the pipe has it, so death cannot take it back. */
export function acknowledge(act: string): void {
  writeSync(ACK_FD, `${act}\n`);
}
