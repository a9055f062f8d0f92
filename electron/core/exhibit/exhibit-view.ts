import { type DisclosedField, disclosedFieldSchema, type Exhibit } from '../../../shared/domain/exhibit.ts';
import { exhibitGaps } from '../../../shared/domain/exhibit-gaps.ts';
import { markText } from '../../../shared/domain/exhibit-mark.ts';
import { acquisitionSchema } from '../../../shared/domain/item.ts';
import { MEDIA_LIMITS } from '../../../shared/domain/portal-limits.ts';
import { listItemRecords } from '../records/read-records.ts';
import { fieldOf } from '../report/filing-kr/disclose.ts';
import type { ReadDb } from '../store/handles.ts';
import { isMovable } from './arrange.ts';
import { clearanceFor } from './clearances.ts';
import { isListed, listExhibits, readExhibit } from './exhibits.ts';
import { type PartView, readPartView } from './part-view.ts';

/** Whether a person has to look at it before it may be filed. */
export type Look = 'nothing-to-check' | 'needed' | 'done';

/** An exhibit as the list shows it. */
export interface ExhibitRow {
  readonly exhibitId: string;
  readonly mark: string;
  /** The mark without its branch: the same for all that stand under one number. */
  readonly number: string;
  readonly title: string;
  readonly status: Exhibit['status'];
  readonly filed: Exhibit['filed'];
  readonly isMovable: boolean;
  readonly gaps: number;
  readonly look: Look;
}

export interface ExhibitPage {
  readonly total: number;
  readonly rows: readonly ExhibitRow[];
}

/** `count` exhibits of a case from the `from`th on, in the order of their marks. */
export function listExhibitPage(db: ReadDb, caseId: string, from: number, count: number): ExhibitPage {
  const all = listExhibits(db, caseId)
    .map(({ value }) => value)
    .filter(isListed);
  const rows = all.slice(from, from + count).map((each) => toRow(db, each, all));
  return { total: all.length, rows };
}

function toRow(db: ReadDb, exhibit: Exhibit, all: readonly Exhibit[]): ExhibitRow {
  const { exhibitId, mark, title, status, filed } = exhibit;
  const parts = exhibit.parts.map((part) => readPartView(db, part));
  return {
    exhibitId,
    mark: markText(mark),
    number: markText({ ...mark, sub: null }),
    title,
    status,
    filed,
    isMovable: isMovable(exhibit, all),
    gaps: gapsOf(exhibit, parts).length,
    look: lookOf(db, exhibit, parts),
  };
}

export interface ExhibitView {
  readonly exhibit: Exhibit;
  readonly mark: string;
  readonly parts: readonly PartView[];
  readonly look: Look;
  /** What the fields of collection hold that may be printed, as recorded; empty ones are left out. */
  readonly disclosable: Partial<Record<DisclosedField, string>>;
  /** Who looked, and when; null where nobody did since its parts were last changed. */
  readonly looked: { readonly by: string; readonly at: string } | null;
}

/** Throws RECORD_UNKNOWN. */
export function readExhibitView(db: ReadDb, exhibitId: string): ExhibitView {
  const exhibit = readExhibit(db, exhibitId);
  const parts = exhibit.parts.map((part) => readPartView(db, part));
  const clearance = clearanceFor(db, exhibit);
  return {
    exhibit,
    mark: markText(exhibit.mark),
    parts,
    look: lookOf(db, exhibit, parts),
    disclosable: disclosableOf(db, parts),
    looked: clearance === null ? null : { by: clearance.personName, at: clearance.at },
  };
}

function disclosableOf(db: ReadDb, parts: readonly PartView[]): ExhibitView['disclosable'] {
  const sources = parts.map(({ itemId, name }) => ({
    acquisition: listItemRecords(db, 'acquisition', itemId, acquisitionSchema).at(-1)!.value,
    fileName: name,
  }));
  const values = disclosedFieldSchema.options.map((field) => {
    const found = sources.map((source) => fieldOf(field, source)).filter((value) => value !== '');
    return [field, [...new Set(found)].slice(0, 10).join(', ')] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

function gapsOf(exhibit: Exhibit, parts: readonly PartView[]) {
  return exhibitGaps(
    exhibit,
    parts.map(({ facts }) => facts),
    MEDIA_LIMITS,
  );
}

function lookOf(db: ReadDb, exhibit: Exhibit, parts: readonly PartView[]): Look {
  if (!parts.some(({ needsLook }) => needsLook)) return 'nothing-to-check';
  return clearanceFor(db, exhibit) === null ? 'needed' : 'done';
}
