import type { WorkerName } from '../../../shared/ipc/contract.ts';
import { backupHandlers } from './backup.ts';
import { caseHandlers } from './case.ts';
import { exhibitHandlers } from './exhibit.ts';
import { exportHandlers } from './export.ts';
import { intakeHandlers } from './intake.ts';
import { itemHandlers } from './item.ts';
import { noteHandlers } from './note.ts';
import { recoveryHandlers } from './recovery.ts';
import type { Handlers } from './table.ts';
import { timeHandlers } from './time.ts';
import { vaultHandlers } from './vault.ts';
import { verifyHandlers } from './verify.ts';
import { watchHandlers } from './watch.ts';

export const handlers: Handlers<WorkerName> = {
  ...backupHandlers,
  ...caseHandlers,
  ...exhibitHandlers,
  ...exportHandlers,
  ...intakeHandlers,
  ...itemHandlers,
  ...noteHandlers,
  ...recoveryHandlers,
  ...timeHandlers,
  ...vaultHandlers,
  ...verifyHandlers,
  ...watchHandlers,
};
