import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCase } from '../../electron/core/case/cases.ts';
import {
  type IntakeRequest,
  type IntakeSummary,
  intake,
  type Outcome,
} from '../../electron/core/intake/intake.ts';
import { type Offered, offerPaths, streamSource } from '../../electron/core/intake/sources.ts';
import { type Ports, systemPorts } from '../../electron/core/ports.ts';
import { createSession, openSession, type Session } from '../../electron/core/session/session.ts';
import { toUtf8 } from '../../shared/bytes.ts';
import type { AcquisitionInput } from '../../shared/domain/acquisition-input.ts';
import { JikimError } from '../../shared/errors/index.ts';
import { QUICK_COST } from './quick-cost.ts';

export const PASSPHRASE = 'seven plain words for tests only';

export interface Office {
  readonly root: string;
  readonly session: Session;
  readonly caseId: string;
  close(): Promise<void>;
}

/** A new vault in a temporary folder, with one case. */
export async function openOffice(ports: Ports = systemPorts, shared = false): Promise<Office> {
  const root = mkdtempSync(join(tmpdir(), 'jikim-office-'));
  const person = { name: 'Staff One', role: 'counselor', shared } as const;
  const { session } = await createSession(join(root, 'vault'), {
    person,
    passphrase: PASSPHRASE,
    kdf: QUICK_COST,
    ports,
  });
  return {
    root,
    session,
    caseId: newCase(session),
    async close() {
      await session.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export function reopen(root: string): Promise<Session> {
  return openSession(join(root, 'vault'), { passphrase: PASSPHRASE }, systemPorts);
}

export function newCase(session: Session): string {
  return createCase(session, {
    label: 'A case',
    court: 'A court',
    division: '',
    number: '2026-1',
    action: 'damages',
    plaintiff: 'Plaintiff',
    defendant: 'Defendant',
    side: 'plaintiff',
    partyBranch: '',
    counsel: 'Counsel',
  }).caseId;
}

const signal = new AbortController().signal;
export const quiet = { signal, onProgress: () => {} };

export function takePaths(
  { session, caseId }: Pick<Office, 'session' | 'caseId'>,
  paths: readonly string[],
  more: Partial<IntakeRequest> = {},
): Promise<IntakeSummary> {
  return intake(session, { caseId, offers: offerPaths(paths), inputFor: () => ({}), ...quiet, ...more });
}

export async function takeText(
  { session, caseId }: Pick<Office, 'session' | 'caseId'>,
  name: string,
  text: string | Uint8Array,
  input: AcquisitionInput = {},
): Promise<Outcome> {
  const bytes = typeof text === 'string' ? toUtf8(text) : text;
  async function* offers(): AsyncGenerator<Offered> {
    yield { source: streamSource(name, once(bytes)) };
  }
  const request = { caseId, offers: offers(), inputFor: () => input, ...quiet };
  return (await intake(session, request)).outcomes[0]!;
}

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export function itemOf(outcome: Outcome | undefined): string {
  if (outcome === undefined || !('itemId' in outcome))
    throw new Error(`not taken in: ${JSON.stringify(outcome)}`);
  return outcome.itemId;
}

/** Code of the refusal, or `done`. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof JikimError) return error.code;
    throw error;
  }
}
