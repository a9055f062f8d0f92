import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import type { OutputPlace } from '../report/filing-kr/exhibit-output.ts';
import type { Session } from '../session/session.ts';
import { readUnfinished } from '../store/content-read.ts';
import { removeContent } from '../store/content-remove.ts';
import { type ContentWriter, startContent } from '../store/content-write.ts';

export interface VaultPlace {
  readonly place: OutputPlace;
  /** Removes everything again: these files never become part of the vault. */
  discard(): Promise<void>;
}

interface Held {
  readonly writer: ContentWriter;
  size: number;
}

/**
 * Keeps the files of an export in rows of the vault that nobody sees, so that no page of evidence lies in plain on a disk
 * while an encrypted archive is made of it. What a crash leaves is removed when the vault is opened again.
 */
export function vaultPlace(session: Session): VaultPlace {
  const files = new Map<string, Held>();
  const sinks: Writable[] = [];
  const start = (path: string) => {
    const held: Held = { writer: startContent(session.db, session.ports.clock), size: 0 };
    files.set(path, held);
    const made = toSink(held);
    sinks.push(made.sink);
    return made;
  };
  return {
    place: {
      open: start,
      read: (path) => read(session, files.get(path)!),
      async rename(from, to) {
        files.set(to, files.get(from)!);
        files.delete(from);
      },
      async remove(path) {
        const held = files.get(path);
        files.delete(path);
        if (held !== undefined) await removeContent(session.db, held.writer.id);
      },
    },
    async discard() {
      // A write that is still on its way would put rows back after they were removed.
      await Promise.all(sinks.map(ended));
      for (const { writer } of files.values()) await removeContent(session.db, writer.id);
      files.clear();
    },
  };
}

async function* read({ db }: Session, { writer, size }: Held): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield* readUnfinished(db, writer.id, size);
}

function ended(sink: Writable): Promise<void> {
  if (sink.closed) return Promise.resolve();
  return new Promise((resolve) => {
    sink.once('close', resolve);
    sink.destroy();
  });
}

function toSink(held: Held) {
  const hash = createHash('sha256');
  let settle: { resolve(file: { sha256: string; bytes: number }): void; reject(error: unknown): void };
  const closed = new Promise<{ sha256: string; bytes: number }>((resolve, reject) => {
    settle = { resolve, reject };
  });
  closed.catch(() => {});
  let writing: Promise<void> = Promise.resolve();
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      held.size += chunk.length;
      writing = held.writer.append(chunk);
      writing.then(() => done(), done);
    },
    destroy(error, done) {
      writing.then(
        () => done(error),
        () => done(error),
      );
    },
    final(done) {
      held.writer.flush().then(() => {
        settle.resolve({ sha256: hash.digest('hex'), bytes: held.size });
        done();
      }, done);
    },
  });
  sink.on('error', (error) => settle.reject(error));
  return { sink, closed };
}
