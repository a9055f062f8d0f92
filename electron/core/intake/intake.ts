import type { AcquisitionInput } from '../../../shared/domain/acquisition-input.ts';
import { consentSchema } from '../../../shared/domain/consent.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { assertOfCase, readOpenCase } from '../case/cases.ts';
import { openHashThread } from '../hashing/hash-thread.ts';
import { readRecord } from '../records/read-records.ts';
import { inTransaction, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { contentInfo } from '../store/content.ts';
import { findGroups } from './groups.ts';
import { isInsideVault } from './inside-vault.ts';
import type { StreamTools } from './prepare.ts';
import { prepareBatches, type Ready } from './prepare-batches.ts';
import type { IntakeSource, Offered, Refused } from './sources.ts';
import { assertStorable, type Isolated, type TakeInput, type Taken, takeIn } from './take-in.ts';

export interface IntakeRequest {
  readonly caseId: string;
  readonly offers: AsyncIterable<Offered>;
  readonly inputFor: (source: IntakeSource) => AcquisitionInput;
  /**
   * The answer about previews. `never` is remembered: making previews for the case passes these files over, and one of
   * them is decoded only when it is named. Nothing is decoded here whatever the answer.
   */
  readonly previews?: 'now' | 'later' | 'never';
  readonly signal: AbortSignal;
  /** Bytes read so far, of all bytes known. */
  readonly onProgress: (done: number, total: number) => void;
  /** What was settled, each time it is on disk: also told where the intake ends in an error. */
  readonly onSettled?: (outcomes: readonly Outcome[]) => void;
}

/** What became of one thing that was offered. Reported only after its transaction is on disk. */
export type Outcome = {
  readonly name: string;
  readonly relativePath: string;
  readonly path: string | null;
} & (Taken | Isolated | { readonly status: 'rejected'; readonly error: JikimError });

export interface IntakeSummary {
  readonly outcomes: readonly Outcome[];
  /** True when stopped by the person: what is listed is safe. */
  readonly cancelled: boolean;
  /** What was offered and not begun, because it was stopped before. */
  readonly notBegun: readonly Pick<IntakeSource, 'name' | 'path'>[];
  readonly checkpoint: string;
}

/**
 * Takes files into a case, byte for byte. Hashing first, looking never: nothing is decoded here. One bad file is reported
 * and the rest goes on. Throws only for what stops everything: CASE_UNKNOWN, CASE_CLOSED, DISK_FULL.
 */
export async function intake(session: Session, request: IntakeRequest): Promise<IntakeSummary> {
  readOpenCase(session.db, request.caseId);
  const { sources, refused } = await collect(session, request.offers);
  const outcomes: Outcome[] = [];
  const settled = (some: readonly Outcome[]): void => {
    outcomes.push(...some);
    if (some.length > 0) request.onSettled?.(some);
  };
  settled(refused.map((each) => ({ ...each, status: 'rejected' })));
  const tools = startTools(session, request, sources);
  const groups = findGroups(sources, session.ports.random);
  try {
    for await (const batch of prepareBatches(sources, tools))
      settled(await settleBatch({ session, request, groups }, batch));
  } finally {
    await tools.hashes.close();
  }
  const notBegun = sources.slice(outcomes.length - refused.length).map(({ name, path }) => ({ name, path }));
  const cancelled = request.signal.aborted;
  return { outcomes, cancelled, notBegun, checkpoint: sealCheckpoint(session) };
}

function startTools(
  { db, ports }: Session,
  { signal, onProgress }: IntakeRequest,
  sources: readonly IntakeSource[],
): StreamTools {
  const total = sources.reduce((sum, source) => sum + (source.size ?? 0), 0);
  let done = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    onProgress(done, Math.max(done, total));
  };
  return { db, clock: ports.clock, hashes: openHashThread(), signal, onBytes };
}

async function collect(
  session: Session,
  offers: AsyncIterable<Offered>,
): Promise<{ sources: IntakeSource[]; refused: Refused[] }> {
  const sources: IntakeSource[] = [];
  const refused: Refused[] = [];
  for await (const offer of offers) {
    if ('refused' in offer) refused.push(offer.refused);
    else if (isInsideVault(session, offer.source.path)) refused.push(ownFile(offer.source));
    else sources.push(offer.source);
  }
  return { sources, refused };
}

function ownFile({ name, relativePath, path }: IntakeSource): Refused {
  return { name, relativePath, path: path ?? name, error: new JikimError('INSIDE_VAULT', { name }) };
}

interface Run {
  readonly session: Session;
  readonly request: IntakeRequest;
  readonly groups: ReadonlyMap<IntakeSource, string>;
}

/**
 * Commits a batch and lets go of rows that were written for bytes the vault already had or will not have, also where the
 * commit fails.
 */
async function settleBatch(run: Run, batch: readonly Ready[]): Promise<Outcome[]> {
  try {
    return inTransaction(run.session, () => batch.map((ready) => settle(run, ready)));
  } finally {
    for (const ready of batch) await letGoUnused(run.session, ready);
  }
}

/** On a full disk the next opening of the vault does it. */
async function letGoUnused({ db }: Session, ready: Ready): Promise<void> {
  if (!('prepared' in ready) || !('writer' in ready.prepared.held)) return;
  const { writer } = ready.prepared.held;
  if (contentInfo(db, writer.id)?.state === 'writing') await writer.abandon().catch(() => {});
}

/** One file of a batch, inside the batch's transaction: what is wrong with it is found before anything is written for it. */
function settle(run: Run, ready: Ready): Outcome {
  const source = 'prepared' in ready ? ready.prepared.source : ready.source;
  const { name, relativePath, path } = source;
  const rejected = (error: JikimError): Outcome => ({ name, relativePath, path, status: 'rejected', error });
  if ('error' in ready) return rejected(ready.error);
  let given: TakeInput;
  try {
    given = toGiven(run, source);
  } catch (error) {
    if (error instanceof JikimError) return rejected(error);
    throw error;
  }
  return { name, relativePath, path, ...takeIn(run.session, ready.prepared, given) };
}

/** What is said of a file, checked. Throws VALUE_INVALID, RECORD_UNKNOWN for a consent that the case has not. */
function toGiven({ session, request, groups }: Run, source: IntakeSource): TakeInput {
  const { caseId, previews = 'later' } = request;
  const input = request.inputFor(source);
  assertStorable(source, input);
  if (input.consent !== undefined)
    assertOfCase(readRecord(session.db, input.consent, consentSchema, 'consent'), 'consent', caseId);
  return {
    caseId,
    input,
    group: groups.get(source) ?? '',
    previews: previews === 'never' ? 'never' : 'asked',
  };
}
