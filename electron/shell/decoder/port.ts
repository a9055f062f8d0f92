/** Said by a child for each piece that it has taken, so that nothing piles up before a child that does not read. */
export const TAKEN = 'taken';

/** What Electron puts into a utility process as `process.parentPort`. https://www.electronjs.org/docs/latest/api/parent-port */
export interface ChildPort {
  postMessage(message: Uint8Array | typeof TAKEN): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
