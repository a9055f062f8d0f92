import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeAnswer,
  makeCertificate,
  type OpensslBench,
  openBench,
  opensslAccepts,
  ROOT_EXTENSIONS,
  TSA_EXTENSIONS,
} from '../support/openssl-authority.ts';
import { encodePng } from '../support/png-encoder.ts';
import { hasTool } from '../support/tools.ts';
import { type Json, jikim, type Office, openOffice, parseOne } from './terminal.ts';

let office: Office;
let caseId: string;
let exhibitId: string;
const archives = { sealed: 'archive.age', 'court-expert': 'expert', 'proofs-only': 'proofs' } as const;

beforeAll(async () => {
  office = await openOffice();
  caseId = (await office.json('case', 'create', '--label', '시험', '--court', '어느 법원')).value.case.caseId;
});
afterAll(() => office.close());

const picture = () =>
  encodePng({
    width: 40,
    height: 60,
    bits: 8,
    type: 2,
    samples: Array.from({ length: 7200 }, (_, at) => at % 251),
  });

describe('an exhibit', () => {
  it('is changed while it is a draft, and frozen once it is filed', async () => {
    const device = ['--device', '휴대전화 한 대', '--method', 'screenshot', '--copy-kind', 'original'];
    const { value: taken } = await office.json('intake', office.file('capture.png', picture()), ...device);
    const part = ['--part', taken.taken[0].itemId, '--disclose', 'device'];
    const added = await office.json('exhibit', 'add', '--title', '화면 캡처', ...part);
    exhibitId = added.value.exhibit.exhibitId;
    expect(added.value.exhibit).toMatchObject({ markText: '갑 제1호증', status: 'draft', filed: null });
    const edited = await office.json(
      'exhibit',
      'edit',
      exhibitId,
      '--fact',
      '약속한 사실',
      '--mark',
      '갑3-2',
    );
    expect(edited.value.exhibit).toMatchObject({ markText: '갑 제3호증의 2', fact: '약속한 사실' });
  });

  it('is left out of the filing set and listed until a named person has looked at it', async () => {
    const alone = await office.json('export', 'filing-kr', office.at('early'), '--confirm-disclosures');
    const { leftOut, files } = alone.value;
    expect(leftOut).toMatchObject([{ mark: '갑 제3호증의 2', title: '화면 캡처' }]);
    expect(files.some(({ path }: Json) => path.includes('갑03'))).toBe(false);
  });

  it('with a collected field to print asks first: nothing is written and the exit code is 2', async () => {
    const cleared = await office.json('exhibit', 'clear', exhibitId, '--by', '상담원 A');
    expect(cleared.value.clearance).toMatchObject({ exhibitId, personName: '상담원 A' });
    const { code, value } = await office.json('export', 'filing-kr', office.at('filing'));
    expect([code, value.status]).toEqual([2, 'needs-confirmation']);
    expect(value.printed.map(({ value: shown }: Json) => shown)).toContain('휴대전화 한 대');
    expect(existsSync(office.at('filing'))).toBe(false);
  });

  it('is written once that was confirmed', async () => {
    const { code, value } = await office.json(
      'export',
      'filing-kr',
      office.at('filing'),
      '--confirm-disclosures',
    );
    expect([code, value.status, value.leftOut]).toEqual([0, 'written', []]);
    for (const { path, bytes } of value.files)
      expect(readFileSync(join(office.at('filing'), path)).length).toBe(bytes);
    expect(value.files.some(({ path }: Json) => path.includes('갑03-02'))).toBe(true);
  });

  it('once filed is refused every change', async () => {
    const filed = await office.json('exhibit', 'file', exhibitId, '--on', '2026-03-02', '--receipt', '12-3');
    expect(filed.value.exhibit).toMatchObject({
      status: 'filed',
      filed: { on: '2026-03-02', receipt: '12-3' },
    });
    const changed = await office.json('exhibit', 'edit', exhibitId, '--title', '다른 이름');
    expect([changed.code, changed.value.error.code]).toEqual([2, 'EXHIBIT_FROZEN']);
    const next = await office.json(
      'exhibit',
      'add',
      '--title',
      '다음',
      '--part',
      filed.value.exhibit.parts[0].itemId,
    );
    expect(next.value.exhibit.markText).toBe('갑 제4호증');
  });
});

describe('consent and hold', () => {
  it('a withdrawal stops the filing of the case and says what already went out', async () => {
    const { party } = (await office.json('party', 'add', '--role', 'child', '--name', 'name=가나다')).value;
    const about = ['--party', party.partyId, '--given-by', 'both', '--relation', '모', '--on', '2026-01-02'];
    const given = await office.json(
      'consent',
      'add',
      ...about,
      '--purpose',
      'court-filing',
      '--under-fourteen',
    );
    const { consentId } = given.value.consent;
    const { value } = await office.json(
      'consent',
      'withdraw',
      consentId,
      '--on',
      '2026-03-03',
      '--reason',
      '말 안 함',
    );
    expect(value.alreadyOut.map(({ kind }: Json) => kind)).toEqual(['filing-kr', 'filing-kr']);
    const refused = await office.json('export', 'filing-kr', office.at('late'), '--confirm-disclosures');
    expect([refused.code, refused.value.error.code]).toEqual([2, 'CONSENT_WITHDRAWN']);
    const compelled = ['--confirm-disclosures', '--basis', '법원의 제출명령', '--recipient', '어느 법원'];
    expect((await office.json('export', 'filing-kr', office.at('ordered'), ...compelled)).code).toBe(0);
  });

  it('a hold forbids destruction until it is lifted, and a filed exhibit forbids it still', async () => {
    const { hold } = (await office.json('hold', 'set', '--reason', 'litigation-pending', '--note', '소송 중'))
      .value;
    const held = await office.json('destroy', caseId, '--reason', 'case-ended');
    expect([held.code, held.value.error.kind]).toEqual([2, 'refused']);
    await office.json('hold', 'lift', hold.holdId, '--reason', '끝남');
    const { value } = await office.json('destroy', caseId, '--reason', 'case-ended', '--dry-run');
    expect(value.forbidden.map(({ by }: Json) => by)).not.toContain('hold');
  });
});

describe('an archive', () => {
  const seal = () => ['--seal-passphrase-file', office.file('seal', 'seal passphrase')];
  const verify = async (name: string, ...options: string[]) => {
    const { code, out } = await jikim('verify', 'archive', office.at(name), ...options, '--json');
    return { code, verdict: parseOne(out) };
  };
  const basis = ['--basis', '법원의 제출명령'];

  it('is not made before somebody can sign it', async () => {
    const refused = await office.json(
      'export',
      'archive',
      office.at('unsigned'),
      '--for',
      'proofs-only',
      ...basis,
    );
    expect([refused.code, refused.value.error.code]).toEqual([2, 'IDENTITY_NONE']);
    await office.json('identity', 'create', '--subject', '어느 상담소');
  });

  it.each(['sealed', 'court-expert', 'proofs-only'] as const)(
    'for %s is made and verifies without a vault',
    async (purpose) => {
      const name = archives[purpose];
      const options = purpose === 'sealed' ? seal() : [];
      const made = await office.json(
        'export',
        'archive',
        office.at(name),
        '--for',
        purpose,
        ...options,
        ...basis,
      );
      expect(made).toMatchObject({ code: 0, value: { purpose } });
      const { code, verdict } = await verify(name, ...options);
      expect([code, verdict.ok, verdict.trust, verdict.findings]).toEqual([0, true, 'self-asserted', []]);
      expect(verdict.details.counts.originals).toBe(purpose === 'proofs-only' ? 0 : 1);
    },
  );

  it('sealed is refused without its passphrase or with another one', async () => {
    for (const options of [[], ['--seal-passphrase-file', office.file('wrong', 'another one')]]) {
      const { code, verdict } = await verify(archives.sealed, ...options);
      expect(code).toBeGreaterThan(0);
      expect(verdict.ok ?? false).toBe(false);
    }
  });

  it('with one byte flipped, one file more or one less ends with 1 and names the file', async () => {
    const original = 'data/originals';
    const harms: [string, string, (folder: string) => void][] = [];
    const item = readdirSync(join(office.at(archives['court-expert']), original))[0]!;
    const path = `${original}/${item}`;
    harms.push(['flipped', path, (folder) => flip(join(folder, path))]);
    harms.push(['added', 'data/more.txt', (folder) => writeFileSync(join(folder, 'data/more.txt'), 'x')]);
    harms.push(['tag', 'bag-info.txt', (folder) => flip(join(folder, 'bag-info.txt'))]);
    for (const [name, harmed, harm] of harms) {
      cpSync(office.at(archives['court-expert']), office.at(name), { recursive: true });
      harm(office.at(name));
      const { code, verdict } = await verify(name);
      expect([code, verdict.ok]).toEqual([1, false]);
      expect(verdict.findings.map((finding: Json) => finding.path)).toContain(harmed);
      const human = await jikim('verify', 'archive', office.at(name), '--lang', 'ko');
      expect([human.code, human.out.includes(harmed)]).toEqual([1, true]);
    }
  });

  it('is pinned by what the reader knew before, and a rebuild under another key fails those pins', async () => {
    await office.json('checkpoint', 'export', office.at('held.txt'));
    const { verdict } = await verify(archives['proofs-only']);
    const signer = ['--expect-signer', verdict.details.signer.fingerprint];
    const log = ['--expect-log', verdict.details.logFingerprint];
    const pinned = await verify(archives['proofs-only'], ...signer, ...log);
    expect([pinned.code, pinned.verdict.trust]).toEqual([0, 'pinned']);

    const forger = await openOffice();
    await forger.json('case', 'create', '--label', '다시 만든 것');
    const capture = ['intake', office.at('capture.png')];
    const item = (await forger.json(...capture)).value.taken[0].itemId;
    await forger.json('exhibit', 'add', '--title', '화면 캡처', '--part', item);
    await forger.json('identity', 'create', '--subject', '어느 상담소');
    await forger.json('export', 'archive', office.at('rebuilt'), '--for', 'proofs-only');
    forger.close();
    expect((await verify('rebuilt')).verdict).toMatchObject({ ok: true, trust: 'self-asserted' });
    for (const pin of [signer, log, ['--checkpoint', office.at('held.txt')]]) {
      const { code, verdict: rebuilt } = await verify('rebuilt', ...pin);
      expect([code, rebuilt.ok]).toEqual([1, false]);
    }
  });

  it('at the same checkpoint twice is the same but for signature and tokens', async () => {
    const { size } = (await office.json('checkpoint', 'list')).value.checkpoints.at(-1);
    const at = ['--for', 'court-expert', '--at', String(size), ...basis];
    for (const name of ['once', 'again']) await office.json('export', 'archive', office.at(name), ...at);
    const files = filesOf(office.at('once'));
    expect(filesOf(office.at('again'))).toEqual(files);
    const differing = files.filter(
      (path) => !readFileSync(office.at('once', path)).equals(readFileSync(office.at('again', path))),
    );
    expect(differing.filter((path) => !path.startsWith('signature/'))).toEqual([]);
  });

  describe.skipIf(!hasTool('openssl', 'version'))('with an authority made by openssl', () => {
    let bench: OpensslBench;
    beforeAll(() => {
      bench = openBench();
      makeCertificate(bench, { name: 'root', extensions: ROOT_EXTENSIONS });
      makeCertificate(bench, { name: 'tsa', issuer: 'root', extensions: TSA_EXTENSIONS });
    });
    afterAll(() => bench.remove());

    /** Carries a request to the authority and its answer back, as a person with a USB stick would. */
    function answered(request: string, out: string): string {
      bench.write('q.tsq', readFileSync(request));
      makeAnswer(bench, { signer: 'tsa', request: 'q.tsq', out });
      expect(opensslAccepts(bench, { request: 'q.tsq', answer: out, root: 'root.pem' }).ok).toBe(true);
      return bench.path(out);
    }

    it('the log is stamped, first by nobody trusted, then by a trusted authority', async () => {
      const { value } = await office.json('timestamp', 'request', office.at('stamps'));
      const answer = answered(value.request, 'log.tsr');
      const imported = await office.json('timestamp', 'import', answer);
      expect(imported.value.token).toMatchObject({ size: value.size, trust: 'untrusted' });
      expect((await office.json('timestamp', 'list')).value.state).toMatchObject({
        state: 'stamped',
        trusted: false,
      });
      const trusted = await office.json('timestamp', 'trust', bench.path('root.pem'));
      expect(trusted.value.added).toHaveLength(1);
      const next = await office.json('timestamp', 'request', office.at('stamps'));
      const again = await office.json('timestamp', 'import', answered(next.value.request, 'next.tsr'));
      expect(again.value.token.trust).toBe('trusted');
      expect((await office.json('timestamp', 'list')).value.state).toMatchObject({
        state: 'stamped',
        trusted: true,
      });
    });

    it('an answer to nothing that was asked, and a damaged one, are refused', async () => {
      execFileSync('openssl', [
        'ts',
        '-query',
        '-data',
        office.at('pass'),
        '-sha256',
        '-cert',
        '-out',
        bench.path('f.tsq'),
      ]);
      const foreign = answered(bench.path('f.tsq'), 'foreign.tsr');
      const refused = await office.json('timestamp', 'import', foreign);
      expect([refused.code > 0, refused.value.error.code]).toEqual([
        true,
        expect.stringMatching(/^TIMESTAMP_/),
      ]);
      const bytes = bench.read('log.tsr');
      bytes[bytes.length - 20]! ^= 1;
      const damaged = await office.json('timestamp', 'import', office.file('damaged.tsr', bytes));
      expect([damaged.code > 0, damaged.value.error.code]).toEqual([
        true,
        expect.stringMatching(/^TIMESTAMP_/),
      ]);
    });

    it('a signed archive is stamped afterwards, and told as such to whoever trusts the authority', async () => {
      const request = office.at('archive.tsq');
      expect((await jikim('archive', 'request-token', office.at('proofs'), request, '--json')).code).toBe(0);
      const answer = answered(request, 'archive.tsr');
      const added = await jikim('archive', 'add-token', office.at('proofs'), answer, request, '--json');
      expect(parseOne(added.out).path).toBe('signature/token-01.tst');
      const trust = ['--trust', bench.path('root.pem')];
      expect((await verify('proofs')).verdict).toMatchObject({ ok: true, trust: 'self-asserted' });
      expect((await verify('proofs', ...trust)).verdict).toMatchObject({ ok: true, trust: 'timestamped' });
      flip(office.at('proofs', 'signature/token-01.tst'));
      const harmed = await verify('proofs', ...trust);
      expect([harmed.code, harmed.verdict.ok]).toEqual([1, false]);
      expect(harmed.verdict.findings[0].path).toBe('signature/token-01.tst');
    });
  });
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    .sort();
}

/** Changes one bit in the middle of a file. */
function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(path, bytes);
}
