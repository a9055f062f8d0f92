import type { Row } from '../harness.ts';
import { bigContentRows } from './big-content.ts';
import { chatRows } from './chats.ts';
import { exhibitRows } from './exhibits.ts';
import { intakeRow } from './intake.ts';
import { itemListRow, scrollItemsRow } from './items.ts';
import { messagePagesRow } from './message-pages.ts';
import { openRow } from './open.ts';
import { parseRows } from './parse.ts';
import { previewsRow } from './previews.ts';
import { scrollRow } from './scroll.ts';
import { windowRow } from './window.ts';

/** In the order of the table. */
export const rows: readonly Row[] = [
  intakeRow,
  previewsRow,
  ...exhibitRows,
  messagePagesRow,
  ...parseRows,
  ...chatRows,
  scrollRow,
  openRow,
  itemListRow,
  scrollItemsRow,
  windowRow,
  ...bigContentRows,
];
