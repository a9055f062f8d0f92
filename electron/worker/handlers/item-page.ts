import { itemSchema } from '../../../shared/domain/item.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import type { DeriveOutcome } from '../../core/item/derive-each.ts';
import { inspectPdfOf } from '../../core/item/inspect-pdf-of.ts';
import { nearestPictures } from '../../core/item/nearest.ts';
import { type ItemPage, readItemPage } from '../../core/item/read-item-page.ts';
import { readTextPage } from '../../core/item/text-page.ts';
import { mayHoldMetadata, readAllMetadata, readMetadataOf } from '../../core/metadata/metadata.ts';
import { makePreviews } from '../../core/preview/previews.ts';
import { isWithheld } from '../../core/quarantine/withheld.ts';
import { answerRecording } from '../../core/recording/answers.ts';
import { readRecord } from '../../core/records/read-records.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

type Name =
  | 'item.page'
  | 'item.metadata'
  | 'item.readMetadata'
  | 'item.makePreview'
  | 'item.text'
  | 'item.nearest'
  | 'item.answerRecording'
  | 'item.inspectPdf';

export const itemPageHandlers: Handlers<Name> = {
  'item.page': (desk, { itemId }) => toOutput(readItemPage(sessionOf(desk).db, itemId)),

  'item.metadata'(desk, { itemId }) {
    const { db } = sessionOf(desk);
    const { type } = readRecord(db, itemId, itemSchema, 'item').value;
    return {
      metadata: readMetadataOf(db, itemId),
      canRead: mayHoldMetadata(type) && !isWithheld(db, itemId),
    };
  },

  async 'item.readMetadata'(desk, { itemId }, { signal, onProgress }) {
    const session = sessionOf(desk);
    const { caseId } = readRecord(session.db, itemId, itemSchema, 'item').value;
    throwFailure(await readAllMetadata(session, { caseId, itemIds: [itemId], signal, onProgress }));
    return {};
  },

  async 'item.makePreview'(desk, { itemId }, { signal, onProgress }) {
    const session = sessionOf(desk);
    const { caseId } = readRecord(session.db, itemId, itemSchema, 'item').value;
    throwFailure(await makePreviews(session, { caseId, itemIds: [itemId], signal, onProgress }));
    return {};
  },

  async 'item.text'(desk, { itemId, page, encoding }) {
    const chosen = encoding === null ? {} : { encoding };
    return readTextPage(sessionOf(desk).db, { itemId, page, ...chosen });
  },

  'item.nearest'(desk, { itemId, count }) {
    const { db } = sessionOf(desk);
    const { caseId } = readRecord(db, itemId, itemSchema, 'item').value;
    return { rows: nearestPictures(db, caseId, itemId, count) };
  },

  async 'item.answerRecording'(desk, { itemId, answer }) {
    answerRecording(sessionOf(desk), itemId, answer);
    return {};
  },

  'item.inspectPdf': (desk, { itemId }, { signal }) => inspectPdfOf(sessionOf(desk), itemId, signal),
};

/** Of the one item that was named, a failure is the answer. */
function throwFailure([outcome]: readonly DeriveOutcome[]): void {
  if (outcome !== undefined && outcome.error !== null) throw outcome.error;
}

/** More of these of one item are counted and not listed. */
const LISTED = 100;

function toOutput({ view, acquisitions, derivatives, exhibits, ...rest }: ItemPage): OutputOf<'item.page'> {
  const { itemId, item, names, withheld, copySigns, livePhotoWith } = view;
  const newest = acquisitions[0]!;
  const { caseId, sha256, sha512, size, type } = item;
  return {
    itemId,
    caseId,
    sha256,
    sha512,
    size,
    type,
    name: names.at(-1) ?? itemId,
    names: [...new Set(names)].slice(-LISTED),
    takenAt: newest.at,
    clock: newest.clock,
    offsetMinutes: newest.offsetMinutes,
    copyKind: newest.copyKind,
    hasPreview: derivatives.some(({ purpose }) => purpose === 'preview'),
    isWithheld: withheld,
    acquisitions: {
      total: acquisitions.length,
      rows: acquisitions.slice(0, LISTED).map((each) => ({ ...each })),
    },
    derivatives: derivatives.slice(-LISTED).map((each) => ({ ...each })),
    copySigns: [...copySigns],
    livePhotoWith: livePhotoWith.slice(0, LISTED),
    exhibits: exhibits.slice(0, LISTED).map((each) => ({ ...each })),
    ...rest,
  };
}
