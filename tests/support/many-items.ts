import { createHash } from 'node:crypto';
import { append, inTransaction } from '../../electron/core/session/act.ts';
import type { Session } from '../../electron/core/session/session.ts';
import { putContent } from '../../electron/core/store/content.ts';
import { toId } from '../../shared/domain/ids.ts';
import type { Acquisition, Derivative, FileName, Item } from '../../shared/domain/item.ts';
import { encodePng } from './png-encoder.ts';

const KINDS = [
  ['image/png', 'png', '캡처'],
  ['image/jpeg', 'jpg', 'KakaoTalk'],
  ['application/pdf', 'pdf', '진단서'],
  ['text/plain', 'txt', '대화'],
  ['audio/mp4', 'm4a', '통화 녹음'],
] as const;

/** Items a transaction: as an intake of small files writes them. */
const BATCH = 500;

const hashed = (algorithm: string, bytes: string | Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex');

/** A case of many items as its records say, without their bytes: lists read nothing else. Pictures share one preview. */
export function fillWithItems(session: Session, caseId: string, count: number): void {
  const preview = keepPicture(session);
  for (let from = 0; from < count; from += BATCH)
    inTransaction(session, () => {
      for (let n = from; n < Math.min(from + BATCH, count); n++) addItem(session, caseId, n, preview);
    });
}

function keepPicture({ db }: Session): Uint8Array {
  const samples = Array.from({ length: 64 * 96 }, (_, at) => (at * 7) % 256);
  const bytes = encodePng({ width: 64, height: 96, bits: 8, type: 0, samples });
  const digest = { sha256: hashed('sha256', bytes), sha512: hashed('sha512', bytes), size: bytes.length };
  db.transaction(() => putContent(db, bytes, digest)).immediate();
  return bytes;
}

function addItem(session: Session, caseId: string, n: number, preview: Uint8Array): void {
  const { random } = session.ports;
  const [type, extension, word] = KINDS[n % KINDS.length]!;
  const itemId = toId('itm', random.bytes(20));
  const acquisitionId = toId('acq', random.bytes(20));
  const of = { caseId, itemId, acquisitionId };
  const item: Item = { caseId, ...digestOf(n), type };
  const name: FileName = { ...of, name: `${word} ${(n * 7919) % 100_003}.${extension}` };
  append(session, {
    kind: 'intake',
    subject: itemId,
    refs: { case: caseId, acquisition: acquisitionId, seen: 'first' },
    records: [
      { id: itemId, kind: 'item', value: item },
      { id: acquisitionId, kind: 'acquisition', value: acquisitionOf(of, n) },
      { id: toId('rec', random.bytes(20)), kind: 'filename', value: name },
      ...(type.startsWith('image/')
        ? [{ id: toId('der', random.bytes(20)), kind: 'derivative', value: previewOf(item, itemId, preview) }]
        : []),
    ],
  });
}

function digestOf(n: number): Pick<Item, 'sha256' | 'sha512' | 'size'> {
  return {
    sha256: hashed('sha256', `${n}`),
    sha512: hashed('sha512', `${n}`),
    size: 1000 + ((n * 31) % 5_000_000),
  };
}

function acquisitionOf(of: Pick<Acquisition, 'caseId' | 'itemId' | 'acquisitionId'>, n: number): Acquisition {
  const at = (minutes: number): string => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString();
  return {
    ...of,
    personId: null,
    personBasis: 'own-key',
    collector: '',
    at: at(n),
    offsetMinutes: 540,
    zone: 'Asia/Seoul',
    clock: 'ok',
    method: 'screenshot',
    copyKind: n % 3 === 0 ? 'original' : 'received-copy',
    source: { device: '', app: '', account: '', url: '', secondDevice: '', profilesHidden: 'unknown' },
    received: null,
    place: '',
    custodian: '',
    capturedAt: '',
    fileTimes: { modified: at(-((n * 131) % 500_000)), created: null },
    clockOffsetSeconds: null,
    copySigns: [],
    group: '',
  };
}

function previewOf(item: Item, itemId: string, preview: Uint8Array): Derivative {
  return {
    caseId: item.caseId,
    itemId,
    purpose: 'preview',
    parentSha256: item.sha256,
    sha256: hashed('sha256', preview),
    size: preview.length,
    type: 'image/png',
    steps: [],
    perceptualHash: null,
    width: 64,
    height: 96,
  };
}
