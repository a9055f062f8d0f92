import type { WorkerName } from '../../../shared/ipc/contract.ts';
import { caseHandlers } from './case.ts';
import { exhibitHandlers } from './exhibit.ts';
import { exportHandlers } from './export.ts';
import { itemHandlers } from './item.ts';
import type { Handlers } from './table.ts';
import { vaultHandlers } from './vault.ts';
import { verifyHandlers } from './verify.ts';

export const handlers: Handlers<WorkerName> = {
  ...caseHandlers,
  ...exhibitHandlers,
  ...exportHandlers,
  ...itemHandlers,
  ...vaultHandlers,
  ...verifyHandlers,
};
