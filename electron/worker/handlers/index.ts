import type { WorkerName } from '../../../shared/ipc/contract.ts';
import { caseHandlers } from './case.ts';
import { historyHandlers } from './history.ts';
import { itemHandlers } from './item.ts';
import { itemPageHandlers } from './item-page.ts';
import { mediaHandlers } from './media.ts';
import type { Handlers } from './table.ts';
import { vaultHandlers } from './vault.ts';
import { verifyHandlers } from './verify.ts';

export const handlers: Handlers<WorkerName> = {
  ...caseHandlers,
  ...historyHandlers,
  ...itemHandlers,
  ...itemPageHandlers,
  ...mediaHandlers,
  ...vaultHandlers,
  ...verifyHandlers,
};
