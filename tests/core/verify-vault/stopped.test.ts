import { describe, expect, it } from 'vitest';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { codeOf, openOffice, takeText } from '../../support/office-vault.ts';

describe('a check that is stopped', () => {
  it('has no verdict, and reads no further content', async () => {
    const office = await openOffice();
    for (const name of ['a', 'b', 'c']) await takeText(office, name, name.repeat(1000));
    const stop = new AbortController();
    const seen: number[] = [];
    const check = () =>
      verifyVault(office.session, {
        knownCheckpoints: [],
        signal: stop.signal,
        onProgress(done) {
          seen.push(done);
          stop.abort();
        },
      });
    expect(await codeOf(check)).toBe('CANCELLED');
    expect(seen).toHaveLength(1);
    await office.close();
  });

  it('before it began reads nothing', async () => {
    const office = await openOffice();
    const check = () =>
      verifyVault(office.session, {
        knownCheckpoints: [],
        signal: AbortSignal.abort(),
        onProgress: () => expect.unreachable(),
      });
    expect(await codeOf(check)).toBe('CANCELLED');
    await office.close();
  });
});
