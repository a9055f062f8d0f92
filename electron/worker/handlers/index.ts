import type { WorkerName } from '../../../shared/ipc/contract.ts';
import { caseHandlers } from './case.ts';
import { intakeHandlers } from './intake.ts';
import { itemHandlers } from './item.ts';
import type { Handlers } from './table.ts';
import { vaultHandlers } from './vault.ts';
import { verifyHandlers } from './verify.ts';
import { watchHandlers } from './watch.ts';

export const handlers: Handlers<WorkerName> = {
  ...caseHandlers,
  ...intakeHandlers,
  ...itemHandlers,
  ...vaultHandlers,
  ...verifyHandlers,
  ...watchHandlers,
};
