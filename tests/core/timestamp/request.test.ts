import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { makeRequest } from '../../../electron/core/timestamp/index.ts';
import { toHex } from '../../../shared/bytes.ts';
import {
  makeAnswer,
  makeCertificate,
  openBench,
  ROOT_EXTENSIONS,
  TSA_EXTENSIONS,
} from '../../support/openssl-authority.ts';
import { NOTE, ports } from '../../support/timestamp-office.ts';

const bench = openBench();
afterAll(() => bench.remove());

describe('a request over a checkpoint', () => {
  it('is byte for byte what openssl writes for the same file, but for the nonce', async () => {
    const { tsq, nonce } = await makeRequest(NOTE, ports);
    bench.write('note', NOTE);
    bench.run('ts', '-query', '-data', 'note', '-sha256', '-cert', '-no_nonce', '-out', 'theirs.tsq');
    const withoutNonce = toHex(tsq)
      .replace(`0208${nonce.toString(16)}`, '')
      .replace(/^3043/, '3039');
    expect(withoutNonce).toBe(toHex(bench.read('theirs.tsq')));
  });

  it('with a policy likewise', async () => {
    const policy = '1.3.6.1.4.1.32473.8';
    const { tsq, nonce } = await makeRequest(NOTE, ports, policy);
    const how = ['-sha256', '-cert', '-no_nonce', '-tspolicy', policy];
    bench.write('note', NOTE);
    bench.run('ts', '-query', '-data', 'note', ...how, '-out', 'theirs.tsq');
    const withoutNonce = toHex(tsq)
      .replace(`0208${nonce.toString(16)}`, '')
      .replace(/^304e/, '3044');
    expect(withoutNonce).toBe(toHex(bench.read('theirs.tsq')));
  });

  it('is read by openssl with the nonce, the hash and the wish for certificates', async () => {
    const { tsq, nonce } = await makeRequest(NOTE, ports);
    bench.write('ours.tsq', tsq);
    const text = execFileSync('openssl', ['ts', '-query', '-in', 'ours.tsq', '-text'], {
      cwd: bench.directory,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(text).toContain('Version: 1');
    expect(text).toContain('Hash Algorithm: sha256');
    expect(text).toContain(`Nonce: 0x${nonce.toString(16).toUpperCase()}`);
    expect(text).toContain('Certificate required: yes');
  });

  it('is answered by openssl', async () => {
    makeCertificate(bench, { name: 'root', extensions: ROOT_EXTENSIONS });
    makeCertificate(bench, { name: 'tsa', issuer: 'root', extensions: TSA_EXTENSIONS });
    bench.write('ours.tsq', (await makeRequest(NOTE, ports, '1.3.6.1.4.1.32473.8')).tsq);
    expect(makeAnswer(bench, { signer: 'tsa', request: 'ours.tsq', out: 'a.tsr' }).length).toBeGreaterThan(
      500,
    );
  });
});
