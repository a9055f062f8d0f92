import { createHash } from 'node:crypto';
import {
  CHECKPOINT,
  CONSISTENCY,
  COVER,
  DISCLOSED,
  ENTRIES,
  EXHIBITS_FOLDER,
  FORMAT,
  FORMAT_VERSION,
  HOW_TO_EN,
  HOW_TO_KO,
  ORIGINALS_FOLDER,
  PAYLOAD_MANIFEST,
  timestampStem,
} from '../../../shared/archive/layout.ts';
import { toLine } from '../../../shared/archive/line-records.ts';
import { type ArchiveManifest, NOT_PROVEN, toManifestText } from '../../../shared/archive/manifest.ts';
import { extensionFor } from '../../../shared/archive/media-extension.ts';
import { toHex, toUtf8 } from '../../../shared/bytes.ts';
import type { Checkpoint } from '../../../shared/custody/checkpoint.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { toCoverText, toHowToText } from '../../../shared/i18n/archive-how-to.ts';
import { type ArchiveFile, fromBytes, measure, type OnBytes } from './content.ts';
import type { ArchiveModel, Lines, ModelItem, OpenContent } from './model.ts';

/** Every payload file, measured, `manifest.json` among them. */
export async function measurePayload(
  model: ArchiveModel,
  checkpoint: Checkpoint,
  onBytes: OnBytes,
): Promise<{ files: ArchiveFile[]; manifest: ArchiveManifest }> {
  const originals = await measureOriginals(model, onBytes);
  const exhibits = new Map<string, ArchiveFile>();
  for (const { fileName, open } of model.exhibits) {
    exhibits.set(fileName, await measure(EXHIBITS_FOLDER + fileName, open, onBytes));
  }
  const manifest = toManifest(model, checkpoint, exhibits);
  const texts: [string, OpenContent][] = [
    ...fixedFiles(model),
    ...timestampFiles(model),
    [PAYLOAD_MANIFEST, fromBytes(toUtf8(toManifestText(manifest)))],
  ];
  const measured: ArchiveFile[] = [];
  for (const [path, open] of texts) measured.push(await measure(path, open, onBytes));
  return { files: [...originals, ...exhibits.values(), ...measured], manifest };
}

/** Two items with the same bytes share one file. Throws ARCHIVE_ORIGINAL_DIFFERS where the stored bytes are not the item's. */
async function measureOriginals(model: ArchiveModel, onBytes: OnBytes): Promise<ArchiveFile[]> {
  const files = new Map<string, ArchiveFile>();
  for (const item of model.items) {
    const path = pathOf(item);
    if (path === null || item.open === null || files.has(path)) continue;
    const file = await measure(path, item.open, onBytes);
    const same = file.sha256 === item.sha256 && file.sha512 === item.sha512 && file.size === item.size;
    if (!same) throw new JikimError('ARCHIVE_ORIGINAL_DIFFERS', { item: item.id });
    files.set(path, file);
  }
  return [...files.values()];
}

function pathOf(item: ModelItem): string | null {
  return item.open === null ? null : `${ORIGINALS_FOLDER}${item.sha256}.${extensionFor(item.type)}`;
}

function fixedFiles(model: ArchiveModel): [string, OpenContent][] {
  return [
    [COVER, fromBytes(toUtf8(toCoverText(model.purpose)))],
    [HOW_TO_EN, fromBytes(toUtf8(toHowToText(model.purpose, 'en')))],
    [HOW_TO_KO, fromBytes(toUtf8(toHowToText(model.purpose, 'ko')))],
    [CHECKPOINT, fromBytes(toUtf8(model.checkpoint))],
    [CONSISTENCY, linesOf(model.earlier, (a, b) => a.size - b.size)],
    [DISCLOSED, linesOf(model.disclosed, byEntryAndRecord)],
    [ENTRIES, linesOf(model.entries, (a, b) => seqOf(a.entry) - seqOf(b.entry))],
  ];
}

/** Characters of lines handed on at once. */
const PIECE = 1 << 16;

function linesOf<T extends Parameters<typeof toLine>[0]>(
  lines: Lines<T>,
  order: (a: T, b: T) => number,
): OpenContent {
  return async function* () {
    let waiting = '';
    for (const line of Array.isArray(lines) ? (lines as readonly T[]).toSorted(order) : lines) {
      waiting += toLine(line);
      if (waiting.length < PIECE) continue;
      yield toUtf8(waiting);
      waiting = '';
    }
    yield toUtf8(waiting);
  };
}

function byEntryAndRecord(a: { seq: number; id: string }, b: { seq: number; id: string }): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : 1);
}

function seqOf(entry: string): number {
  return (JSON.parse(entry) as { seq: number }).seq;
}

function timestampFiles(model: ArchiveModel): [string, OpenContent][] {
  return model.timestamps.flatMap((timestamp, i): [string, OpenContent][] => {
    const stem = timestampStem(i + 1);
    const chain = timestamp.chain;
    return [
      [`${stem}.checkpoint.txt`, fromBytes(toUtf8(timestamp.checkpoint))],
      [`${stem}.tst`, fromBytes(timestamp.token)],
      [`${stem}.tsq`, fromBytes(timestamp.request)],
      ...(chain === null ? [] : [[`${stem}-chain.pem`, fromBytes(toUtf8(chain))] as [string, OpenContent]]),
    ];
  });
}

function toManifest(
  model: ArchiveModel,
  checkpoint: Checkpoint,
  exhibits: ReadonlyMap<string, ArchiveFile>,
): ArchiveManifest {
  return {
    caseHash: sha256Of(toUtf8(model.caseId)),
    checkpoint: { origin: checkpoint.origin, root: toHex(checkpoint.root), size: checkpoint.size },
    date: (checkpoint.at ?? model.signedAt).slice(0, 10),
    exhibits: model.exhibits.map(({ mark, fileName }) => {
      const { path, sha256, size } = exhibits.get(fileName)!;
      return { mark, path, sha256, size };
    }),
    format: FORMAT,
    includesQuarantine: model.includesQuarantine,
    items: model.items.map((item) => {
      const { id, sha256, sha512, size, type } = item;
      return { id, path: pathOf(item), sha256, sha512, size, type };
    }),
    logKey: { fingerprint: sha256Of(model.logPublicKey), publicKey: toHex(model.logPublicKey) },
    names: [...model.names],
    notProven: [...NOT_PROVEN],
    purpose: model.purpose,
    timestamps: model.timestamps.map(({ size }, i) => ({ size, stem: timestampStem(i + 1) })),
    tool: { build: model.tool.build, name: model.tool.name, version: model.tool.version },
    version: FORMAT_VERSION,
  };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
