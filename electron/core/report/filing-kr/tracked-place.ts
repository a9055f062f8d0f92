import type { HashingFile, OutputPlace } from './exhibit-output.ts';

export interface TrackedPlace {
  readonly place: OutputPlace;
  /** Removes everything that was written through it. */
  discard(): Promise<void>;
}

/** Remembers what is written, so that an exhibit that cannot be finished leaves nothing behind. */
export function trackPlace(inner: OutputPlace): TrackedPlace {
  const files = new Map<string, HashingFile>();
  return {
    place: {
      open(path) {
        const file = inner.open(path);
        files.set(path, file);
        return file;
      },
      read: (path) => inner.read(path),
      async rename(from, to) {
        await inner.rename(from, to);
        files.set(to, files.get(from)!);
        files.delete(from);
      },
      async remove(path) {
        await inner.remove(path);
        files.delete(path);
      },
    },
    async discard() {
      for (const [path, { sink, closed }] of files) {
        if (!sink.writableEnded && !sink.destroyed) sink.end();
        await closed.catch(() => {});
        await inner.remove(path);
      }
      files.clear();
    },
  };
}
