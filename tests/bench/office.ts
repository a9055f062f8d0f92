import { createCase } from '../../electron/core/case/cases.ts';
import { intake } from '../../electron/core/intake/intake.ts';
import { offerPaths } from '../../electron/core/intake/sources.ts';
import { systemPorts } from '../../electron/core/ports.ts';
import { createSession, openSession, type Session } from '../../electron/core/session/session.ts';
import { QUICK_COST } from './quick-cost.ts';

export const PASSPHRASE = 'bench passphrase';

export async function newOffice(dir: string): Promise<{ session: Session; caseId: string }> {
  const person = { name: '상담원 A', role: 'counselor' } as const;
  const { session } = await createSession(dir, {
    person,
    passphrase: PASSPHRASE,
    kdf: QUICK_COST,
    ports: systemPorts,
  });
  const { caseId } = createCase(session, {
    label: '견본 사건',
    court: '서울중앙지방법원',
    division: '제1민사단독',
    number: '2026가단1',
    action: '손해배상(기)',
    plaintiff: '원고 A',
    defendant: '피고 B',
    side: 'plaintiff',
    partyBranch: '',
    counsel: '',
  });
  return { session, caseId };
}

export function openOffice(dir: string): Promise<Session> {
  return openSession(dir, { passphrase: PASSPHRASE }, systemPorts);
}

/** Takes in files and folders; returns the items. Throws where one was not taken. */
export async function takeIn(session: Session, caseId: string, paths: readonly string[]): Promise<string[]> {
  const { signal } = new AbortController();
  const { outcomes } = await intake(session, {
    caseId,
    offers: offerPaths(paths),
    inputFor: () => ({}),
    signal,
    onProgress: () => {},
  });
  return outcomes.map((outcome) => {
    if (outcome.status !== 'taken') throw new Error(`${outcome.name}: ${outcome.status}`);
    return outcome.itemId;
  });
}

export async function vaultWith(dir: string, paths: readonly string[]): Promise<void> {
  const { session, caseId } = await newOffice(dir);
  await takeIn(session, caseId, paths);
  await session.close();
}
