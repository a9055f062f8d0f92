import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { afterAll } from 'vitest';
import { folderPlace } from '../../../../electron/core/report/filing-kr/exhibit-output.ts';
import type {
  ConversationPart,
  FilingExhibit,
  FilingFile,
  FilingMessage,
  FilingModel,
  FilingPart,
  RecordingPart,
} from '../../../../electron/core/report/filing-kr/model.ts';
import type { Exhibit } from '../../../../shared/domain/exhibit.ts';
import type { Acquisition } from '../../../../shared/domain/item.ts';
import { createPseudonymiser } from '../../../../shared/protect/protected-names.ts';
import { textOf } from '../../../support/ink.ts';
import { SAMPLE_CASE } from '../../../support/sample-case.ts';

const MADE_AT = Date.UTC(2026, 10, 24, 6, 0);

export function sampleAcquisition(change: Partial<Acquisition> = {}): Acquisition {
  return {
    caseId: 'cas_1',
    itemId: 'itm_1',
    acquisitionId: 'acq_1',
    personId: null,
    personBasis: 'own-key',
    collector: '',
    at: '2026-11-24T05:00:00.000Z',
    offsetMinutes: 540,
    zone: 'Asia/Seoul',
    clock: 'ok',
    method: 'screenshot',
    copyKind: 'original',
    source: { device: '', app: '', account: '', url: '', secondDevice: '', profilesHidden: 'unknown' },
    received: null,
    place: '',
    custodian: '',
    capturedAt: '',
    fileTimes: { modified: null, created: null },
    clockOffsetSeconds: 0,
    copySigns: [],
    group: '',
    ...change,
  };
}

function partOf(bytes: Uint8Array, type: string, acquisition: Partial<Acquisition>) {
  const hash = (name: string) => createHash(name).update(bytes).digest('hex');
  return {
    itemId: 'itm_1',
    item: { caseId: 'cas_1', sha256: hash('sha256'), sha512: hash('sha512'), size: bytes.length, type },
    acquisition: sampleAcquisition(acquisition),
    fileName: 'sample',
  };
}

export function capturePart(bytes: Uint8Array, acquisition: Partial<Acquisition> = {}): FilingPart {
  return { ...partOf(bytes, 'image/png', acquisition), kind: 'capture', bytes: async () => bytes };
}

export function documentPart(bytes: Uint8Array, pages: number): FilingPart {
  async function* open() {
    yield bytes;
  }
  return { ...partOf(bytes, 'application/pdf', {}), kind: 'document', pages, open };
}

export function conversationPart(texts: readonly string[]): FilingPart & ConversationPart {
  const messages = texts.map(
    (text, at): FilingMessage => ({
      number: at + 1,
      kind: 'message',
      line: at + 4,
      rawTimestamp: null,
      time: `2026-03-02T1${at % 10}:00:00`,
      sender: at % 2 === 0 ? '이든' : 'B',
      text,
      doubts: [],
    }),
  );
  return {
    ...partOf(Buffer.from(texts.join('\n')), 'text/plain', { method: 'export' }),
    kind: 'conversation',
    format: 'kakaotalk-ios',
    rule: 'kakaotalk-ios/1',
    title: '이든',
    from: 1,
    to: texts.length,
    total: texts.length,
    besides: 0,
    period: null,
    messages: () => messages,
    whole: () => messages,
  };
}

export interface SampleRecording {
  readonly tookPart?: RecordingPart['tookPart'];
  readonly extension?: string;
  readonly size?: number;
}

export function recordingPart(sample: SampleRecording = {}): FilingPart & RecordingPart {
  const { tookPart = 'yes', extension = 'wav', size = 288_044 } = sample;
  const part = partOf(Buffer.from('sound'), `audio/${extension}`, { method: 'export' });
  const open = async function* () {};
  return { ...part, item: { ...part.item, size }, kind: 'recording', open, extension, tookPart };
}

export function sampleExhibit(
  number: number,
  parts: readonly FilingPart[],
  change: Partial<Exhibit> = {},
): FilingExhibit {
  const exhibit: Exhibit = {
    caseId: 'cas_1',
    exhibitId: `exh_${number}`,
    mark: { side: 'plaintiff', partyBranch: '', object: false, number, sub: null },
    title: `대화 캡처 ${number}`,
    author: '이든',
    dateMade: '2026. 10. 24.',
    fact: '피고가 만남을 거듭 요구한 사실',
    remarks: '',
    copyKind: 'original',
    parts: [{ itemId: 'itm_1', conversation: null, from: null, to: null }],
    disclose: [],
    recording: null,
    status: 'draft',
    filed: null,
    ...change,
  };
  return { exhibit, parts, clearance: null };
}

export function sampleModel(exhibits: readonly FilingExhibit[], sizeCap = 10_000_000): FilingModel {
  return {
    case: { ...SAMPLE_CASE, caseId: 'cas_1', counsel: '원고 소송대리인 변호사 박변호', status: 'open' },
    madeAt: MADE_AT,
    offsetMinutes: 540,
    exhibits,
    leftOut: [],
    anchor: { state: 'local-clock' },
    checkpoint: { size: 1, rootHex: '0'.repeat(64) },
    clockAnomalies: [],
    pseudonymise: createPseudonymiser([{ value: '김하늘', pseudonym: 'A' }]),
    settings: { sizeCap, limitsCheckedOn: '2026-11-24', includeConfirmations: false },
  };
}

/** Papers written into a folder that goes away with the test file, and read back as text. */
export function samplePapers() {
  const output = temporaryPlace();
  afterAll(() => rmSync(output.root, { recursive: true, force: true }));
  let serial = 0;
  return {
    /** The text of a paper, page by page. */
    async pagesOf(
      write: (sink: Writable) => Promise<unknown>,
      ...options: readonly string[]
    ): Promise<string[]> {
      const path = await writePaper(output, `paper-${serial++}.pdf`, write);
      return textOf(path, ...options)
        .split('\f')
        .slice(0, -1);
    },
  };
}

/** A place in a new temporary folder, to be removed by the caller. */
export function temporaryPlace() {
  const root = mkdtempSync(join(tmpdir(), 'jikim-filing-'));
  return { root, place: folderPlace(root) };
}

/** Writes one paper and returns its path. */
export async function writePaper(
  { root, place }: ReturnType<typeof temporaryPlace>,
  name: string,
  write: (sink: Writable) => Promise<unknown>,
): Promise<string> {
  const { sink, closed } = place.open(name);
  await write(sink);
  await closed;
  return join(root, name);
}

/** The page about a recording. */
export function sampleSheet(pages: number): FilingFile {
  return { ...sampleFile(pages), path: '제출용/a_설명.pdf', sheet: true };
}

export function sampleFile(pages: number): FilingFile {
  return { path: '제출용/a.pdf', sha256: '0'.repeat(64), bytes: 1000, pages, missingGlyphs: 0, replaced: 0 };
}
