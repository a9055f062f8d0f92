import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoAuthority, type DemoAuthority } from '../../build/demo/time-authority.ts';
import { systemPorts } from '../../electron/core/ports.ts';
import { encodePng } from '../support/png-encoder.ts';
import { hasTool, runTool } from '../support/tools.ts';
import { leavesIn, root, schemasInCode } from './commands-of.ts';
import { assertShape, readShape, recordShape, shapes } from './shapes.ts';
import { type Json, jikim, type Office, openOffice, PASSPHRASE, parseOne } from './terminal.ts';

/** Every command once, on one vault, in the order an office would use them. */
const met = new Set<string>();
const ran = new Set<string>();
const known = leavesIn('en').map(({ path }) => path);

let office: Office;
let authority: DemoAuthority;
beforeAll(async () => {
  office = await openOffice();
  authority = await createDemoAuthority(systemPorts);
});
afterAll(() => office.close());

/** Runs a command with `--json`, whose one line must fit its schema, and returns what it printed. */
async function step(exit: number, ...argv: readonly string[]): Promise<Json> {
  const { code, value } = await office.json(...argv);
  expect([code, value], JSON.stringify(value)).toEqual([exit, value]);
  met.add(value.schema);
  noteCommand(argv);
  return value;
}

function noteCommand(argv: readonly string[]): void {
  const path = known.find((each) => argv.slice(0, each.split(' ').length).join(' ') === each);
  if (path !== undefined) ran.add(path);
}

async function answerFile(request: string): Promise<string> {
  const answer = await authority.answer(new Uint8Array(readFileSync(request)));
  writeFileSync(`${request}.tsr`, answer);
  return `${request}.tsr`;
}

const picture = () =>
  encodePng({
    width: 2,
    height: 2,
    bits: 8,
    type: 2,
    samples: Array.from({ length: 12 }, (_, at) => at * 20),
  });

/** The least that is recognised as sound. */
function sound(): Buffer {
  return Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(400)]);
}

describe('every command with --json prints one line that fits its schema', () => {
  let caseId: string;
  let chat: string;
  let photo: string;
  let exhibitId: string;
  const archive = () => office.at('archive');

  it('keys and people', async () => {
    const pass = office.file('new', PASSPHRASE);
    const made = await jikim('vault', 'create', office.at('second'), '--passphrase-file', pass, '--json');
    assertShape(parseOne(made.out));
    met.add('vault-created/1');
    noteCommand(['vault', 'create']);
    await step(0, 'vault', 'info');
    const words = ['--name', '변호사 B', '--role', 'attorney', '--new-passphrase-file', pass];
    const { person } = await step(0, 'vault', 'person', 'add', ...words);
    await step(0, 'vault', 'person', 'list');
    await step(0, 'vault', 'person', 'remove', person.slotId);
    await step(0, 'vault', 'passphrase', '--new-passphrase-file', pass);
    const { recoveryKey } = await step(0, 'vault', 'recovery', 'reissue');
    const file = office.file('recovery', recoveryKey);
    await step(0, 'vault', 'recovery', 'test', '--key-file', file);
  });

  it('cases, people of a case, consent, holds', async () => {
    caseId = (await step(0, 'case', 'create', '--label', '시험', '--court', '어느 법원')).case.caseId;
    await step(0, 'case', 'list');
    const { party } = await step(0, 'party', 'add', '--role', 'child', '--name', 'name=가나다');
    await step(0, 'party', 'list');
    const about = ['--party', party.partyId, '--given-by', 'child', '--on', '2026-01-02'];
    const { consent } = await step(0, 'consent', 'add', ...about, '--purpose', 'counseling');
    await step(0, 'consent', 'list');
    await step(0, 'consent', 'withdraw', consent.consentId, '--on', '2026-01-03');
    const { hold } = await step(0, 'hold', 'set', '--reason', 'authority-request');
    await step(0, 'hold', 'list');
    await step(0, 'hold', 'lift', hold.holdId, '--reason', '끝남');
  });

  it('intake, reading, search', async () => {
    const sample = join(root, 'tests/samples/kakaotalk/self_ios_ko.txt');
    const isolated = office.file('isolated.txt', 'isolated before');
    await step(0, 'quarantine', 'file', isolated, '--by', '상담원 A');
    const paths = [
      sample,
      office.file('photo.png', picture()),
      isolated,
      office.at('missing.txt'),
      office.file('call.wav', sound()),
    ];
    const { taken, quarantined, rejected } = await step(2, 'intake', ...paths);
    expect([taken.length, quarantined.length, rejected.length]).toEqual([3, 1, 1]);
    const idOf = (type: string) => taken.find((each: Json) => each.type.startsWith(type)).itemId;
    chat = idOf('text/');
    await step(0, 'recording', 'answer', idOf('audio/'), '--took-part', 'yes');
    await step(0, 'recording', 'list');
    photo = idOf('image/png');
    expect((await step(0, 'intake', sample)).duplicates).toHaveLength(1);
    await step(0, 'items');
    expect((await step(0, 'previews', 'make')).made).toBe(1);
    await step(0, 'readings', 'make', '--item', chat);
    const { messages } = await step(0, 'search', '안녕하세요');
    expect(messages.length).toBeGreaterThan(0);
    const { kept } = await step(2, 'sources', 'delete', office.file('other.txt', 'never taken in'));
    expect(kept[0].code).toBe('not-stored');
  });

  it('read without a vault', async () => {
    const sample = join(root, 'tests/samples/kakaotalk/self_ios_ko.txt');
    readShape.parse(parseOne((await jikim('read', sample, '--json')).out));
    const { out } = await jikim('read', sample, '--messages', '--json');
    for (const line of out.trimEnd().split('\n')) recordShape.parse(JSON.parse(line));
    noteCommand(['read']);
  });

  it('isolating and destroying', async () => {
    const { taken } = await step(
      0,
      'intake',
      office.file('one.txt', 'to be isolated'),
      office.file('two.txt', 'to be destroyed'),
    );
    const [one, two] = taken.map((each: Json) => each.itemId);
    expect((await step(0, 'quarantine', 'item', one)).remnants).toBe(0);
    expect((await step(0, 'quarantine', 'search', office.at('one.txt'))).remnants).toBe(0);
    await step(0, 'quarantine', 'describe', one, '--referred-to', '경찰서');
    await step(0, 'quarantine', 'sheet', one, office.at('sheet.pdf'));
    expect((await step(0, 'quarantine', 'list')).isolated).toHaveLength(2);
    await step(0, 'destroy', two, '--reason', 'taken-by-mistake', '--dry-run');
    expect((await step(0, 'destroy', two, '--reason', 'taken-by-mistake')).remnants).toBe(0);
  });

  it('exhibits and the filing set', async () => {
    const added = await step(
      0,
      'exhibit',
      'add',
      '--title',
      '화면 캡처',
      '--part',
      photo,
      '--disclose',
      'device',
    );
    exhibitId = added.exhibit.exhibitId;
    await step(0, 'exhibit', 'edit', exhibitId, '--fact', '약속한 사실');
    await step(0, 'exhibit', 'clear', exhibitId, '--by', '상담원 A');
    await step(0, 'exhibit', 'list');
    await step(0, 'exhibit', 'add', '--title', '대화', '--part', chat);
    await step(0, 'export', 'filing-kr', office.at('filing'), '--confirm-disclosures');
    await step(0, 'exhibit', 'file', exhibitId, '--on', '2026-03-02', '--receipt', '2026-1');
  });

  it('identity, archive and its timestamp', async () => {
    const pass = ['--p12-passphrase-file', office.file('p12', 'p12 passphrase')];
    await step(0, 'identity', 'create', '--subject', '어느 상담소');
    await step(0, 'identity', 'show');
    await step(0, 'identity', 'export', office.at('id.p12'), ...pass);
    await step(0, 'identity', 'import', office.at('id.p12'), ...pass);
    await step(0, 'export', 'archive', archive(), '--for', 'proofs-only');
    const request = office.at('archive.tsq');
    await step(0, 'archive', 'request-token', archive(), request);
    await step(0, 'archive', 'add-token', archive(), await answerFile(request), request);
    const { ok, trust } = await step(0, 'verify', 'archive', archive());
    expect([ok, trust]).toEqual([true, 'self-asserted']);
  });

  it('history and time', async () => {
    await step(0, 'log');
    await step(0, 'checkpoint', 'list');
    await step(0, 'checkpoint', 'export', office.at('checkpoint.txt'));
    const { size } = await step(0, 'checkpoint', 'print', office.at('checkpoint.pdf'));
    const paper = ['--size', String(size), '--on', '2026-11-24', '--kind', '확정일자', '--by', '상담원 A'];
    await step(0, 'checkpoint', 'anchor', ...paper);
    const { request } = await step(0, 'timestamp', 'request', office.at('stamps'));
    await step(0, 'timestamp', 'import', await answerFile(request));
    const trusted = await step(0, 'timestamp', 'trust', office.file('root.pem', authority.rootPem));
    expect(trusted.added).toHaveLength(1);
    expect((await step(0, 'timestamp', 'list')).tokens).toHaveLength(1);
  });

  it.each([
    ['ko', /[가-힣]/],
    ['en', /[a-z]/],
  ] as const)(
    'and without it says the same in words (%s), on standard output alone',
    async (lang, letters) => {
      const told = ['vault info', 'log', 'timestamp list', 'quarantine list', 'items', 'exhibit list'];
      for (const words of told) {
        const { code, out, err } = await office.run('--lang', lang, ...words.split(' '));
        expect([code, err]).toEqual([0, '']);
        if (words === 'vault info' || words === 'log') expect(out).toMatch(letters);
        expect(out).not.toMatch(/undefined|\[object|NaN/);
      }
    },
  );

  it('the papers are PDF files that say nothing of the content', async () => {
    for (const name of ['sheet.pdf', 'checkpoint.pdf'])
      expect(readFileSync(office.at(name), 'latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
    if (!hasTool('pdftotext', '-v')) return;
    const sheet = runTool(office.folder, 'pdftotext', 'sheet.pdf', '-');
    expect(sheet).toContain('one.txt');
    expect(sheet).not.toContain('to be isolated');
    const checkpoint = runTool(office.folder, 'pdftotext', 'checkpoint.pdf', '-');
    expect(checkpoint).not.toMatch(/상담원 A|시험/);
  });

  it('whole vaults', async () => {
    await step(0, 'vault', 'rekey');
    expect((await step(0, 'verify', 'vault')).ok).toBe(true);
    await step(0, 'backup', office.at('backup'));
    await step(0, 'restore', office.at('backup'), office.at('restored'));
    await step(0, 'case', 'close', caseId);
    expect((await step(2, 'exhibit', 'add', '--title', '늦음')).error.kind).not.toBe('internal');
  });

  it('has met every command and every schema that stands in the code', () => {
    expect(known.filter((path) => !ran.has(path))).toEqual([]);
    expect(schemasInCode().filter((schema) => !met.has(schema))).toEqual([]);
    expect([...shapes.keys()].sort()).toEqual(schemasInCode());
  });
});

describe('a shape', () => {
  const good = { schema: 'recovery-test/1', opens: true };

  it('fits what the program prints', () => {
    expect(() => assertShape(good)).not.toThrow();
  });

  it.each([
    ['an unknown field more', { ...good, more: 1 }],
    ['a field less', { schema: 'recovery-test/1' }],
    ['another type', { ...good, opens: 'yes' }],
    ['an unknown schema', { ...good, schema: 'recovery-test/2' }],
    ['no schema', { opens: true }],
  ])('is not fitted by %s', (_, value) => {
    expect(() => assertShape(value)).toThrow();
  });
});
