import { z } from 'zod';
import { idText, vaultCall, vaultChange } from '../define.ts';

export const itemKind = z.enum(['picture', 'pdf', 'media', 'chat', 'text', 'other']);
export type ItemKind = z.output<typeof itemKind>;
const copyKind = z.enum(['original', 'received-copy']);

/** An item as a list shows it. */
export const itemRow = z.object({
  itemId: z.string(),
  name: z.string(),
  kind: itemKind,
  type: z.string(),
  size: z.int(),
  /** UTC; by this computer's clock. */
  takenAt: z.string(),
  /** When the file was last written, as its medium said. */
  fileAt: z.string().nullable(),
  copyKind,
  sha256: z.string(),
  hasPreview: z.boolean(),
  isWithheld: z.boolean(),
  isExhibited: z.boolean(),
});
export type ItemRow = z.output<typeof itemRow>;

const moment = z.iso.datetime().max(30);

/** What a list is narrowed to; what is left out narrows nothing. */
export const itemFilter = z.strictObject({
  kind: itemKind.optional(),
  copyKind: copyKind.optional(),
  /** `missing`: pictures that could have one. */
  preview: z.enum(['made', 'missing']).optional(),
  isExhibited: z.boolean().optional(),
  isIsolated: z.boolean().optional(),
  takenFrom: moment.optional(),
  takenBefore: moment.optional(),
  /** Part of the file name. */
  name: z.string().max(200).optional(),
});
export type ItemFilter = z.output<typeof itemFilter>;

export const itemOrder = z.strictObject({
  by: z.enum(['taken', 'name', 'size', 'type', 'file-date']),
  isDescending: z.boolean(),
});
export type ItemOrder = z.output<typeof itemOrder>;

/** A list of items of a case: all of them in the order they came, where nothing else is said. */
const itemList = { caseId: idText, filter: itemFilter.optional(), order: itemOrder.optional() };

export const itemCalls = {
  /** A window of a list, from its `from`th row on; `total` counts the whole list. */
  'item.list': vaultCall({
    input: z.strictObject({ ...itemList, from: z.int().min(0), count: z.int().min(1).max(500) }),
    output: z.object({ total: z.int(), rows: z.array(itemRow) }),
  }),
  /** Ids of a window of the same list: what was chosen by its two ends, or whole. */
  'item.ids': vaultCall({
    input: z.strictObject({ ...itemList, from: z.int().min(0), count: z.int().min(1).max(10_000) }),
    output: z.object({ ids: z.array(z.string()).max(10_000) }),
  }),
  /** These items, in this order; without those that are no more. */
  'item.rows': vaultCall({
    input: z.strictObject({ itemIds: z.array(idText).min(1).max(100) }),
    output: z.object({ rows: z.array(itemRow).max(100) }),
  }),
  'preview.make': vaultChange({
    /** Without ids: every picture of the case that waits for one. */
    input: z.strictObject({ caseId: idText, itemIds: z.array(idText).min(1).max(100_000).optional() }),
    output: z.object({ made: z.int(), failed: z.int(), cancelled: z.boolean() }),
  }),
} as const;
