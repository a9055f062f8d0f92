import { createHash } from 'node:crypto';
import type { ArchiveModel, ModelExhibit, ModelItem } from '../../electron/core/archive/model.ts';
import { toNoteSigner } from '../../electron/core/custody/node-ed25519.ts';
import { nodeSha256 } from '../../electron/core/custody/node-sha256.ts';
import { createOfficeIdentity, type OfficeIdentity } from '../../electron/core/identity/office-identity.ts';
import { toArchiveSigner } from '../../electron/core/identity/signer.ts';
import type { DisclosedLine, EntryLine } from '../../shared/archive/line-records.ts';
import type { ManifestName, Purpose } from '../../shared/archive/manifest.ts';
import { type Bytes, concatBytes, toHex, toUtf8 } from '../../shared/bytes.ts';
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

function sha256(data: Uint8Array | string): Bytes {
  return new Uint8Array(createHash('sha256').update(data).digest());
}

export interface TestFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Bytes;
  /** Whether the name may go out; otherwise only its commitment does. */
  readonly nameShown: boolean;
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

interface Draft {
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

export const TEST_FILES: readonly TestFile[] = [
  { name: 'capture-1.png', type: 'image/png', bytes: bytesOf('capture', 700), nameShown: true },
  {
    name: '가나다 대화.txt',
    type: 'text/plain',
    bytes: toUtf8('2026. 3. 1. 오후 1:02, 가 : 안녕\n'),
    nameShown: true,
  },
  { name: 'secret-name.jpg', type: 'image/jpeg', bytes: bytesOf('photo', 333), nameShown: false },
];

export interface TestModelOptions {
  readonly purpose?: Purpose;
  readonly files?: readonly TestFile[];
  /** Changes every key, salt and id: a wholesale rebuild by somebody else. */
  readonly seed?: string;
  readonly identity?: OfficeIdentity;
}

let sharedIdentity: Promise<OfficeIdentity> | undefined;

/** One RSA key for a whole test file: making one takes a second or two. */
export function testIdentity(): Promise<OfficeIdentity> {
  sharedIdentity ??= newTestIdentity('serial');
  return sharedIdentity;
}

export function newTestIdentity(label: string): Promise<OfficeIdentity> {
  const request = { subject: '가온 법률사무소', notBefore: Date.UTC(2026, 0, 1), years: 10 };
  return createOfficeIdentity(request, { bytes: (length) => bytesOf(label, length) });
}

/** A small archive with everything in it: three items, two exhibits, entries left out, an earlier checkpoint. */
export async function testModel(options: TestModelOptions = {}): Promise<ArchiveModel & { log: TestLog }> {
  const { purpose = 'court-expert', files = TEST_FILES, seed = 'log' } = options;
  const caseId = idOf('cas', 'one');
  const items = files.map((file) => toItem(file, purpose));
  const log = buildLog(draftsOf(files, items, caseId), seed);
  const exported = new Set(items.map((item) => item.id));
  const open = purpose !== 'proofs-only';
  return {
    log,
    purpose,
    caseId,
    checkpoint: log.checkpoint(),
    logPublicKey: log.publicKey,
    items,
    names: files.map((file, i) => toName(file, items[i]!, log, open)),
    exhibits: open ? [exhibit('갑 제1호증', 'K01.pdf'), exhibit('갑 제2호증의 1', 'K02-01.pdf')] : [],
    entries: log.lines((entry) => entry.kind === 'intake' && exported.has(entry.subject ?? '')),
    disclosed: log.records.filter(
      (record) => record.kind === 'item' || (open && record.kind === 'filename' && isShown(record, files)),
    ),
    earlier: [log.consistency(2), log.consistency(3)],
    timestamps: [],
    includesQuarantine: false,
    tool: { name: 'jikim', version: '0.1.0', build: 'test' },
    signer: toArchiveSigner(options.identity ?? (await testIdentity())),
    signedAt: '2026-03-02T01:02:03Z',
  };
}

function toItem(file: TestFile, purpose: Purpose): ModelItem {
  const content = async function* () {
    yield file.bytes;
  };
  return {
    id: idOf('itm', file.name),
    sha256: toHex(sha256(file.bytes)),
    sha512: createHash('sha512').update(file.bytes).digest('hex'),
    size: file.bytes.length,
    type: file.type,
    open: purpose === 'proofs-only' ? null : content,
  };
}

function draftsOf(files: readonly TestFile[], items: readonly ModelItem[], caseId: string): Draft[] {
  const intakes = files.map((file, i): Draft => {
    const { id, sha256, sha512, size, type } = items[i]!;
    return {
      kind: 'intake',
      subject: id,
      records: [
        { id, kind: 'item', value: { caseId, sha256, sha512, size, type } },
        { id: idOf('rec', file.name), kind: 'filename', value: { caseId, itemId: id, name: file.name } },
      ],
    };
  });
  const note: Draft = { kind: 'note-set', subject: null, records: [] };
  return [{ kind: 'vault-created', subject: null, records: [] }, note, ...intakes, note];
}

function toName(file: TestFile, item: ModelItem, log: TestLog, open: boolean): ManifestName {
  const record = idOf('rec', file.name);
  const seq = log.records.find((each) => each.id === record)!.seq;
  if (open && file.nameShown) return { item: item.id, name: file.name, record, seq };
  return { commitment: log.entries[seq]!.commit[record]!, item: item.id, record, seq };
}

function isShown(record: DisclosedLine, files: readonly TestFile[]): boolean {
  return files.some((file) => file.nameShown && idOf('rec', file.name) === record.id);
}

function exhibit(mark: string, fileName: string): ModelExhibit {
  const bytes = toUtf8(`%PDF-1.7\n% ${fileName}\n`);
  return {
    mark,
    fileName,
    open: async function* () {
      yield bytes;
    },
  };
}
