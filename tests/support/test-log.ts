import { createHash } from 'node:crypto';
import { toNoteSigner } from '../../electron/core/custody/node-ed25519.ts';
import { nodeSha256 } from '../../electron/core/custody/node-sha256.ts';
import type { DisclosedLine, EntryLine } from '../../shared/archive/line-records.ts';
import { type Bytes, concatBytes, toHex } from '../../shared/bytes.ts';
import { type JsonValue, toCanonical } from '../../shared/canonical-json.ts';
import { originOf, signCheckpoint } from '../../shared/custody/checkpoint.ts';
import { commitmentOf } from '../../shared/custody/commitment.ts';
import { type Entry, leafOfEntry, NO_PREVIOUS, toEntryText } from '../../shared/custody/entry.ts';
import { toMerkleTree } from '../../shared/custody/merkle-tree.ts';
import { type IdKind, toId } from '../../shared/domain/ids.ts';

/** Bytes that look random and are the same every time. */
export function bytesOf(label: string, length: number): Bytes {
  const parts: Uint8Array[] = [];
  for (let i = 0; i * 32 < length; i++) parts.push(sha256(`${label} ${i}`));
  return concatBytes(...parts).slice(0, length);
}

export function idOf<K extends IdKind>(kind: K, label: string) {
  return toId(kind, bytesOf(`id ${kind} ${label}`, 20));
}

export function sha256(data: Uint8Array | string): Bytes {
  return new Uint8Array(createHash('sha256').update(data).digest());
}

export interface TestLog {
  readonly origin: string;
  readonly publicKey: Bytes;
  readonly entries: Entry[];
  readonly texts: string[];
  readonly records: DisclosedLine[];
  /** The signed note of the first `size` entries. */
  checkpoint(size?: number): string;
  lines(choose: (entry: Entry) => boolean, size?: number): EntryLine[];
  consistency(size: number): { size: number; root: string; proof: string[] };
}

export interface Draft {
  readonly kind: Entry['kind'];
  readonly subject: string | null;
  readonly records: readonly { id: string; kind: string; value: JsonValue }[];
}

/** A log of real entries, proofs and notes as a vault makes them, with keys that follow from `seed`. */
export function buildLog(drafts: readonly Draft[], seed = 'log'): TestLog {
  const origin = originOf(idOf('vlt', seed));
  const signer = toNoteSigner(origin, bytesOf(`key ${seed}`, 32));
  const [entries, texts, records]: [Entry[], string[], DisclosedLine[]] = [[], [], []];
  let prev = NO_PREVIOUS;
  for (const [seq, draft] of drafts.entries()) {
    const values = draft.records.map((record) => toRecord(record, seq, seed));
    const entry = toEntry(draft, values, seq, prev, seed);
    texts.push(toEntryText(entry));
    entries.push(entry);
    records.push(...values);
    prev = toHex(leafOfEntry(nodeSha256, texts[seq]!));
  }
  const tree = toMerkleTree(nodeSha256, concatBytes(...texts.map((text) => leafOfEntry(nodeSha256, text))));
  const at = '2026-03-02T01:02:03.000Z';
  return {
    origin,
    publicKey: signer.publicKey,
    entries,
    texts,
    records,
    checkpoint: (size = tree.size) =>
      signCheckpoint(nodeSha256, { origin, size, root: tree.root(size), at }, signer),
    lines: (choose, size = tree.size) =>
      entries
        .filter((entry) => entry.seq < size && choose(entry))
        .map(({ seq }) => ({ entry: texts[seq]!, proof: tree.inclusionProof(seq, size).map(toHex) })),
    consistency: (size) => ({
      size,
      root: toHex(tree.root(size)),
      proof: tree.consistencyProof(size, tree.size).map(toHex),
    }),
  };
}

function toRecord(
  record: { id: string; kind: string; value: JsonValue },
  seq: number,
  seed: string,
): DisclosedLine {
  const salt = toHex(bytesOf(`salt ${seed} ${record.id}`, 32));
  return { id: record.id, kind: record.kind, salt, seq, value: toCanonical(record.value), version: 1 };
}

function toEntry(
  draft: Draft,
  values: readonly DisclosedLine[],
  seq: number,
  prev: string,
  seed: string,
): Entry {
  const commit = values.map((each) => {
    const salt = bytesOf(`salt ${seed} ${each.id}`, 32);
    return [each.id, toHex(commitmentOf(nodeSha256, salt, each.value))];
  });
  return {
    v: 1,
    seq,
    kind: draft.kind,
    at: `2026-03-02T00:00:${String(seq % 60).padStart(2, '0')}.000Z`,
    clock: 'ok',
    actor: idOf('per', 'one'),
    actorBasis: 'own-key',
    subject: draft.subject,
    refs: {},
    commit: Object.fromEntries(commit),
    kinds: Object.fromEntries(values.map((each) => [each.id, each.kind])),
    tool: { name: 'jikim', version: '0.1.0', build: 'test' },
    salt: toHex(bytesOf(`entry salt ${seed} ${seq}`, 16)),
    prev,
  };
}
