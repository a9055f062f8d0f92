import type { WorkerName } from '../../../shared/ipc/contract.ts';
import { caseHandlers } from './case.ts';
import { itemHandlers } from './item.ts';
import { quarantineHandlers } from './quarantine.ts';
import type { Handlers } from './table.ts';
import { vaultHandlers } from './vault.ts';
import { verifyHandlers } from './verify.ts';

export const handlers: Handlers<WorkerName> = {
  ...caseHandlers,
  ...itemHandlers,
  ...quarantineHandlers,
  ...vaultHandlers,
  ...verifyHandlers,
};
