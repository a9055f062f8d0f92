import { createCase } from '../../electron/core/case/cases.ts';
import { intake } from '../../electron/core/intake/intake.ts';
import { offerPaths } from '../../electron/core/intake/sources.ts';
import { systemPorts } from '../../electron/core/ports.ts';
import { createSession, openSession, type Session } from '../../electron/core/session/session.ts';
import { QUICK_COST } from '../support/quick-cost.ts';
import { SAMPLE_CASE } from '../support/sample-case.ts';

export const PASSPHRASE = 'bench passphrase';

export async function newOffice(dir: string): Promise<{ session: Session; caseId: string }> {
  const person = { name: '상담원 A', role: 'counselor' } as const;
  const { session } = await createSession(dir, {
    person,
    passphrase: PASSPHRASE,
    kdf: QUICK_COST,
    ports: systemPorts,
  });
  const { caseId } = createCase(session, SAMPLE_CASE);
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
