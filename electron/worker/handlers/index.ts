import type { WorkerName } from '../../../shared/ipc/contract.ts';
import { caseHandlers } from './case.ts';
import { conversationHandlers } from './conversation.ts';
import { itemHandlers } from './item.ts';
import { searchHandlers } from './search.ts';
import type { Handlers } from './table.ts';
import { vaultHandlers } from './vault.ts';
import { verifyHandlers } from './verify.ts';

export const handlers: Handlers<WorkerName> = {
  ...caseHandlers,
  ...conversationHandlers,
  ...itemHandlers,
  ...searchHandlers,
  ...vaultHandlers,
  ...verifyHandlers,
};
