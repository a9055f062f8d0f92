import { describe, expect, it, onTestFinished } from 'vitest';
import { createDemoAuthority } from '../../../build/demo/time-authority.ts';
import { importTimestamp, requestTimestamp } from '../../../electron/core/anchor/timestamps.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { act } from '../../../electron/core/session/act.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { createSession, openSession } from '../../../electron/core/session/session.ts';
import { addMember, listMembers } from '../../../electron/core/vault/members.ts';
import { setPassphraseAfterRecovery } from '../../../electron/core/vault/recover.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import type { TimestampTokenRecord } from '../../../shared/domain/anchor.ts';
import type { PersonRecord } from '../../../shared/domain/person.ts';
import { PASSPHRASE } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

async function codesOf(session: Session): Promise<string[]> {
  const { findings } = await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
  return findings.map(({ code }) => code);
}

/** A vault whose log one authority has stamped. */
async function stamped(): Promise<{ session: Session; token: TimestampTokenRecord; id: string }> {
  const { session } = await temporaryOffice();
  const authority = await createDemoAuthority(session.ports);
  const { tsq } = await requestTimestamp(session);
  const token = await importTimestamp(session, await authority.answer(tsq));
  const id = session.db.prepare("SELECT id FROM record WHERE kind = 'timestamp-token'").pluck().get();
  return { session, token, id: String(id) };
}

function withoutTriggers({ db }: Session): void {
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) db.exec(`DROP TRIGGER ${name}`);
}

/** Changes one bit in the middle of a token. */
function bent(token: string): string {
  const bytes = Buffer.from(token, 'base64');
  bytes[bytes.length >> 1]! ^= 1;
  return bytes.toString('base64');
}

describe('a timestamp token', () => {
  it('of nobody in particular is whole, trusted or not', async () => {
    expect(await codesOf((await stamped()).session)).toEqual([]);
  });

  it('changed in its record is found by the log and by its own signature', async () => {
    const { session, token } = await stamped();
    withoutTriggers(session);
    session.db
      .prepare("UPDATE record SET value = replace(value, ?, ?) WHERE kind = 'timestamp-token'")
      .run(token.token, bent(token.token));
    expect((await codesOf(session)).sort()).toEqual(['LOG_RECORD_COMMITMENT', 'TOKEN_INVALID']);
  });

  it('changed by a holder of the key who enters the change properly is found by its signature', async () => {
    const { session, token, id } = await stamped();
    const value = { ...token, token: bent(token.token) };
    act(session, {
      kind: 'timestamp-imported',
      subject: token.requestId,
      records: [{ id, kind: 'timestamp-token', value }],
    });
    expect(await codesOf(session)).toEqual(['TOKEN_INVALID']);
  });

  it('of another vault, entered properly, is found', async () => {
    const [own, other] = [await stamped(), await stamped()];
    const value = { ...own.token, token: other.token.token };
    act(own.session, {
      kind: 'timestamp-imported',
      subject: own.token.requestId,
      records: [{ id: own.id, kind: 'timestamp-token', value }],
    });
    expect(await codesOf(own.session)).toEqual(['TOKEN_INVALID']);
  });

  it('said to be over another checkpoint is found', async () => {
    const { session, token, id } = await stamped();
    const value = { ...token, size: token.size + 1 };
    act(session, {
      kind: 'timestamp-imported',
      subject: token.requestId,
      records: [{ id, kind: 'timestamp-token', value }],
    });
    expect(await codesOf(session)).toEqual(['TOKEN_INVALID']);
  });
});

describe('a key slot', () => {
  const attorney = { name: '변호사 B', role: 'attorney' } as const;

  it('that no entry added is found', async () => {
    const { session } = await temporaryOffice();
    await addMember(session.vault, { person: attorney, passphrase: '두 번째 사람의 긴 말', kdf: QUICK_COST });
    expect(await codesOf(session)).toEqual(['PERSON_DIFFERS']);
  });

  it.each<[string, Partial<PersonRecord>]>([
    ['name', { name: '다른 이름' }],
    ['role', { role: 'assistant' }],
    ['public key', { signingKey: 'ab'.repeat(32) }],
  ])('whose %s is another in the log is found', async (_, change) => {
    const { session } = await temporaryOffice();
    const { personId, name, role, shared, signingKey } = listMembers(session.vault)[0]!;
    const value = { personId, name, role, shared, signingKey: Buffer.from(signingKey).toString('hex') };
    act(session, {
      kind: 'person-added',
      subject: personId,
      records: [{ id: personId, kind: 'person', value: { ...value, ...change } }],
    });
    expect(await codesOf(session)).toEqual(['PERSON_DIFFERS']);
  });

  it('refilled by the recovery key without an entry is found', async () => {
    const dir = `${temporaryFolder()}/vault`;
    const person = { name: '상담원 A', role: 'counselor' } as const;
    const input = { person, passphrase: PASSPHRASE, kdf: QUICK_COST, ports: systemPorts };
    const { session, recoveryKey } = await createSession(dir, input);
    await session.close();
    const recovered = await openSession(dir, { recoveryKey }, systemPorts);
    onTestFinished(() => recovered.close());
    const { slotId } = listMembers(recovered.vault)[0]!;
    await setPassphraseAfterRecovery(recovered.vault, {
      slotId,
      passphrase: 'somebody else',
      kdf: QUICK_COST,
    });
    expect(await codesOf(recovered)).toEqual(['PERSON_DIFFERS']);
  });
});
