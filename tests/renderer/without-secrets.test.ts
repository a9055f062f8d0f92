import { expect, it } from 'vitest';
import { withoutSecrets } from '../../renderer/ipc/without-secrets.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { VALID } from '../shared/ipc/inputs.ts';

const jobs = (Object.keys(contract.calls) as (keyof typeof VALID)[]).filter(
  (name) => contract.calls[name].isJob,
);

it.each(jobs)('no passphrase and no recovery key is kept beside a job: %s', (name) => {
  const kept = JSON.stringify(withoutSecrets(VALID[name]));
  expect(kept).not.toMatch(/"(passphrase|recoveryKey|password)":"/);
});

it('everything else stays', () => {
  expect(withoutSecrets({ path: '/a', passphrase: 'b' })).toEqual({ path: '/a', passphrase: null });
});
