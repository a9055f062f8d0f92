import { readSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { ACK_FD } from './kill-harness.ts';

/**
 * Waits until the harness says go, then tells it that the script may be killed from here on. What a script imports is
 * loaded before, while the round before is still being examined.
 */
export function ready(): void {
  flushCompileCache();
  readSync(0, new Uint8Array(1));
  writeSync(ACK_FD, 'ready\n');
}

/** Tells the harness that an act is done and durable. Returns when the pipe has it, so death cannot take it back. */
export function acknowledge(act: string): void {
  writeSync(ACK_FD, `${act}\n`);
}
