import type { Bytes } from '../../../shared/bytes.ts';
import type { DecoderLimits } from './limits.ts';

/** What a running child says to its keeper. */
export interface DecoderProcessEvents {
  onBytes(bytes: Uint8Array): void;
  onExit(): void;
}

/** A running child: a byte pipe, a look at its memory, and an end. */
export interface DecoderProcess {
  /** Resolves when the bytes have left this process, so that nothing piles up before a child that does not read. */
  send(bytes: Bytes): Promise<void>;
  /** Resident memory in bytes, or null where it cannot be seen from outside. */
  residentBytes(): number | null;
  /** An idle child does not keep its parent from ending; a busy one does. */
  setBusy(busy: boolean): void;
  /** Ends the child at once. `onExit` follows. */
  kill(): void;
}

/**
 * How a child is started. The command line forks Node; the app hands in Electron's `utilityProcess`, which carries the
 * same frames as messages. Either way the child gets no key, no path, no environment and no vault.
 */
export interface DecoderHost {
  start(limits: DecoderLimits, events: DecoderProcessEvents): DecoderProcess;
}
