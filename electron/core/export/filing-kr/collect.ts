import { createHash } from 'node:crypto';
import { consentSchema } from '../../../../shared/domain/consent.ts';
import type { Exhibit } from '../../../../shared/domain/exhibit.ts';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import {
  acquisitionSchema,
  fileNameSchema,
  type IntakeNote,
  intakeNoteSchema,
} from '../../../../shared/domain/item.ts';
import { errorText, JikimError } from '../../../../shared/errors/index.ts';
import {
  createPseudonymiser,
  holdsProtectedName,
  type ProtectedName,
  type Pseudonymiser,
} from '../../../../shared/protect/protected-names.ts';
import {
  conversationsOf,
  countMessages,
  listReadings,
  messagesOf,
  periodOf,
} from '../../conversation/conversations.ts';
import type { Decoder } from '../../decode/index.ts';
import { clearanceFor, needsClearance } from '../../exhibit/clearances.ts';
import { listExhibits } from '../../exhibit/exhibits.ts';
import { mediaExtension } from '../../exhibit/media-extension.ts';
import { copySignsOf } from '../../intake/copy-signs-of.ts';
import { isRecording } from '../../intake/take-in.ts';
import { type Original, readOriginal } from '../../item/original.ts';
import { isWithheld } from '../../quarantine/withheld.ts';
import { type AsOf, findRecord, listItemRecords } from '../../records/read-records.ts';
import type { FilingExhibit, FilingMessage, FilingPart, LeftOut } from '../../report/filing-kr/model.ts';
import { readWholeContent } from '../../store/content-read.ts';
import type { ReadDb } from '../../store/handles.ts';

export interface Collected {
  readonly exhibits: readonly FilingExhibit[];
  readonly leftOut: readonly LeftOut[];
}

export interface CollectRequest {
  readonly caseId: string;
  readonly names: readonly ProtectedName[];
  readonly decoder: Decoder;
  /** Named where the law compels what consent does not cover. */
  readonly basis: string;
  /** A filing shows nothing that nobody checked; an archive, which is not filed, shows all. */
  readonly requireClearance: boolean;
  /** Items that a withdrawn consent named. */
  readonly withdrawn?: ReadonlySet<string>;
  /** Exhibits that are meant; all that were not withdrawn where left out. */
  readonly wanted?: (exhibit: Exhibit) => boolean;
  readonly asOf: AsOf;
}

/** A reason that keeps an exhibit out of the filing. */
class LeaveOut extends Error {
  readonly reason: LeftOut['reason'];
  readonly detail: string;
  constructor(reason: LeftOut['reason'], detail = '') {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** Exhibits of the case with what they show, and those that must stay out, each with its reason. */
export async function collectExhibits(db: ReadDb, request: CollectRequest): Promise<Collected> {
  const exhibits: FilingExhibit[] = [];
  const leftOut: LeftOut[] = [];
  const masked = createPseudonymiser(request.names);
  for (const { value: exhibit } of listExhibits(db, request.caseId, request.asOf)) {
    if (exhibit.status === 'withdrawn' || request.wanted?.(exhibit) === false) continue;
    try {
      const parts = await collectParts(db, exhibit, request);
      const clearance = clearanceFor(db, exhibit);
      if (request.requireClearance && clearance === null) assertNothingToSee(parts);
      exhibits.push({ exhibit, parts, clearance });
    } catch (error) {
      leftOut.push(toLeftOut(exhibit, masked, error));
    }
  }
  return { exhibits, leftOut };
}

/** Why an exhibit stays out. What does not concern one exhibit alone (a full disk, a cancellation) is thrown again. */
export function toLeftOut(exhibit: Exhibit, masked: Pseudonymiser, error: unknown): LeftOut {
  const of = { mark: markText(exhibit.mark), title: masked(exhibit.title).text };
  if (error instanceof LeaveOut) return { ...of, reason: error.reason, detail: error.detail };
  if (error instanceof JikimError && OF_ONE_EXHIBIT.test(error.code))
    return { ...of, reason: 'damaged', detail: errorText(error, 'ko') };
  throw error;
}

const OF_ONE_EXHIBIT = /^(?:PDF_|DECODE_|REPORT_IMAGE_|ITEM_BYTES|STORE_CONTENT_)/;

async function collectParts(db: ReadDb, exhibit: Exhibit, request: CollectRequest): Promise<FilingPart[]> {
  const parts: FilingPart[] = [];
  for (const part of exhibit.parts) {
    if (isWithheld(db, part.itemId)) throw new LeaveOut('withheld', part.itemId);
    parts.push(await collectPart(db, exhibit, part, request));
  }
  return parts;
}

/** Whatever may show something protected goes out only after a person looked at it. */
function assertNothingToSee(parts: readonly FilingPart[]): void {
  if (parts.some((part) => needsClearance(part.item)))
    throw new LeaveOut('not-cleared', parts.map((part) => part.fileName).join(', '));
}

async function collectPart(
  db: ReadDb,
  exhibit: Exhibit,
  part: Exhibit['parts'][number],
  { names, decoder, basis, asOf, withdrawn }: CollectRequest,
): Promise<FilingPart> {
  const original = readOriginal(db, part.itemId);
  const item = original.item.value;
  const newest = listItemRecords(db, 'acquisition', part.itemId, acquisitionSchema, asOf).at(-1)!.value;
  const acquisition = { ...newest, copySigns: copySignsOf(db, part.itemId) };
  const note = listItemRecords(db, 'intake-note', part.itemId, intakeNoteSchema, asOf).at(-1)?.value;
  if (basis === '' && withdrawn?.has(part.itemId)) throw new LeaveOut('consent-withdrawn', part.itemId);
  assertConsent(db, note, basis);
  await assertUnchanged(original);
  const of = { itemId: part.itemId, item, acquisition, fileName: printableName(db, original, names, asOf) };
  if (item.type.startsWith('image/'))
    return { ...of, kind: 'capture', bytes: async () => readWholeContent(db, original.content) };
  if (item.type === 'application/pdf') {
    const { pages } = await decoder.inspectPdf(original.open());
    return { ...of, kind: 'document', pages: pages.length, open: () => original.open() };
  }
  if (isRecording(item.type)) return { ...of, ...recordingPart(exhibit, note, original) };
  return { ...of, ...(await conversationPart(db, part, { original, decoder, asOf })) };
}

/** The file printed is the file taken in: its hash now is the one recorded then. The confirmation rests on this. */
async function assertUnchanged(original: Original): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of original.open()) hash.update(chunk);
  if (hash.digest('hex') !== original.item.value.sha256)
    throw new LeaveOut('damaged', '보관된 바이트의 해시값이 기록과 다릅니다. 보관함을 검증하세요.');
}

/** An item that was taken in under a consent goes out only while that consent stands, or where the law compels it. */
function assertConsent(db: ReadDb, note: IntakeNote | undefined, basis: string): void {
  if (note === undefined || note.consentId === null || basis !== '') return;
  const consent = findRecord(db, note.consentId, consentSchema)?.value;
  if (consent?.withdrawnAt != null) throw new LeaveOut('consent-withdrawn', consent.withdrawnAt);
}

/** The file's name, or the item's id where the name holds a protected one. */
function printableName(db: ReadDb, { item }: Original, names: readonly ProtectedName[], asOf: AsOf): string {
  const name = listItemRecords(db, 'filename', item.id, fileNameSchema, asOf).at(-1)?.value.name ?? item.id;
  return holdsProtectedName(name, names) ? item.id : name.normalize('NFC');
}

/** A recording by somebody who took no part may be an unlawful one: a lawyer decides first (통신비밀보호법 4, 14). */
function recordingPart({ recording }: Exhibit, note: IntakeNote | undefined, original: Original) {
  if (note?.recorderTookPart === 'no' && (recording?.lawyerDecision ?? '') === '')
    throw new LeaveOut('recording-needs-lawyer');
  const extension = mediaExtension(original.item.value.type);
  const tookPart = note?.recorderTookPart ?? 'unknown';
  return { kind: 'recording' as const, open: () => original.open(), extension, tookPart };
}

interface ConversationSource {
  readonly original: Original;
  readonly decoder: Decoder;
  readonly asOf: AsOf;
}

async function conversationPart(
  db: ReadDb,
  part: Exhibit['parts'][number],
  { original, decoder, asOf }: ConversationSource,
) {
  const item = original.item.value;
  const stored = listReadings(db, part.itemId, asOf).at(-1);
  if (stored === undefined) throw new LeaveOut('not-printable', item.type);
  const conversation = conversationsOf(db, stored.id)[part.conversation ?? 0];
  if (conversation === undefined) throw new LeaveOut('not-printable', item.type);
  const total = countMessages(db, conversation.id);
  const from = Math.max(1, part.from ?? 1);
  const to = Math.min(total, part.to ?? total);
  if (from > to)
    throw new LeaveOut('not-printable', `대화의 기록은 ${total}개이고, 고른 범위에는 기록이 없음`);
  return {
    kind: 'conversation' as const,
    format: stored.value.format,
    rule: stored.value.rule,
    title: conversation.title ?? '',
    from,
    to,
    total,
    period: periodOf(db, conversation.id, from, to),
    besides: await filesBesides(original, decoder),
    messages: () => messagesOf(db, conversation.id, from, to) as Iterable<FilingMessage>,
    whole: () => messagesOf(db, conversation.id) as Iterable<FilingMessage>,
  };
}

/** Files of an archive other than the text shown; 0 where the export is that text alone. */
async function filesBesides({ item, source }: Original, decoder: Decoder): Promise<number> {
  if (item.value.type !== 'application/zip') return 0;
  const files = (await decoder.listZip(source)).filter(({ directory }) => !directory);
  return Math.max(0, files.length - 1);
}
