import { createHash } from 'node:crypto';
import type { ArchiveModel, ModelExhibit, ModelItem } from '../../electron/core/archive/model.ts';
import { createOfficeIdentity, type OfficeIdentity } from '../../electron/core/identity/office-identity.ts';
import { toArchiveSigner } from '../../electron/core/identity/signer.ts';
import type { DisclosedLine } from '../../shared/archive/line-records.ts';
import type { ManifestName, Purpose } from '../../shared/archive/manifest.ts';
import { type Bytes, toHex, toUtf8 } from '../../shared/bytes.ts';
import { buildLog, bytesOf, type Draft, idOf, sha256, type TestLog } from './test-log.ts';

export interface TestFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Bytes;
  /** Whether the name may go out; otherwise only its commitment does. */
  readonly nameShown: boolean;
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
