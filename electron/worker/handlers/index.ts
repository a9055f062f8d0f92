import type { WorkerName } from '../../../shared/ipc/contract.ts';
import { backupHandlers } from './backup.ts';
import { caseHandlers } from './case.ts';
import { caseFileHandlers } from './case-file.ts';
import { consentHandlers } from './consent.ts';
import { conversationHandlers } from './conversation.ts';
import { destroyHandlers } from './destroy.ts';
import { exhibitHandlers } from './exhibit.ts';
import { exportHandlers } from './export.ts';
import { historyHandlers } from './history.ts';
import { identityHandlers } from './identity.ts';
import { intakeHandlers } from './intake.ts';
import { itemHandlers } from './item.ts';
import { itemPageHandlers } from './item-page.ts';
import { mediaHandlers } from './media.ts';
import { noteHandlers } from './note.ts';
import { partyHandlers } from './party.ts';
import { peopleHandlers } from './people.ts';
import { quarantineHandlers } from './quarantine.ts';
import { recoveryHandlers } from './recovery.ts';
import { searchHandlers } from './search.ts';
import type { Handlers } from './table.ts';
import { timeHandlers } from './time.ts';
import { vaultHandlers } from './vault.ts';
import { verifyHandlers } from './verify.ts';
import { watchHandlers } from './watch.ts';

export const handlers: Handlers<WorkerName> = {
  ...backupHandlers,
  ...caseHandlers,
  ...conversationHandlers,
  ...intakeHandlers,
  ...itemHandlers,
  ...searchHandlers,
  ...exhibitHandlers,
  ...exportHandlers,
  ...noteHandlers,
  ...recoveryHandlers,
  ...timeHandlers,
  ...caseFileHandlers,
  ...consentHandlers,
  ...destroyHandlers,
  ...identityHandlers,
  ...partyHandlers,
  ...peopleHandlers,
  ...quarantineHandlers,
  ...historyHandlers,
  ...itemPageHandlers,
  ...mediaHandlers,
  ...vaultHandlers,
  ...verifyHandlers,
  ...watchHandlers,
};
