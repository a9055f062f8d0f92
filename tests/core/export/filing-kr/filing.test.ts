import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearExhibit } from '../../../../electron/core/exhibit/clearances.ts';
import { addExhibit } from '../../../../electron/core/exhibit/exhibits.ts';
import { exportFilingKr } from '../../../../electron/core/export/filing-kr/export.ts';
import { addParty } from '../../../../electron/core/party/parties.ts';
import { takeChat, takeOne } from '../../../faults/office.ts';
import { filingOf } from '../../../support/filing.ts';
import { hasTool, qpdfFindings, textOf } from '../../../support/ink.ts';
import { pdfTextOf, scanForLeaks } from '../../../support/leak-scan.ts';
import { type Office, openOffice } from '../../../support/office-vault.ts';

const CAP = 60_000;
/** Says that it is HEIC, and holds no picture. */
const BROKEN = Buffer.concat([
  Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(4000),
]);
const CANARY = 'CANARYPLACE';
let office: Office;
let result: Extract<Awaited<ReturnType<typeof exportFilingKr>>, { status: 'written' }>;
let target: string;

function exhibit(title: string, items: string[]) {
  return addExhibit(office.session, {
    caseId: office.caseId,
    title,
    author: '이든',
    dateMade: '2026. 10. 24.',
    fact: '김하늘에게 만남을 요구한 사실',
    remarks: '',
    copyKind: 'copy',
    parts: items.map((itemId) => ({ itemId, conversation: null, from: null, to: null })),
    disclose: [],
    recording: null,
  });
}

async function noise(seed: number): Promise<Buffer> {
  const data = Buffer.alloc(120 * 120 * 3);
  let state = seed;
  for (let at = 0; at < data.length; at++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    data[at] = state >> 16;
  }
  return sharp(data, { raw: { width: 120, height: 120, channels: 3 } })
    .png()
    .toBuffer();
}

beforeAll(async () => {
  office = await openOffice();
  const { session, caseId } = office;
  addParty(session, {
    caseId,
    role: 'child',
    protected: true,
    names: [
      { kind: 'name', value: '김하늘' },
      { kind: 'handle', value: 'haneul_bbang' },
    ],
  });
  const pictures: string[] = [];
  for (const seed of [1, 2, 3])
    pictures.push(await takeOne(session, caseId, `김하늘${seed}.png`, await noise(seed)));
  const photo = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#abc' } })
    .jpeg()
    .withExif({ IFD0: { ImageDescription: CANARY } })
    .toBuffer();
  const receipt = await takeOne(session, caseId, 'receipt.jpg', photo);
  const broken = await takeOne(session, caseId, 'broken.heic', BROKEN);
  const chat = await takeChat(session, caseId, [
    ['이든', '김 하 늘 나와'],
    ['김하늘', '싫어요\u202e haneul_bbang'],
  ]);
  for (const each of [
    exhibit('김/하/늘 캡처', pictures),
    exhibit('영수증', [receipt]),
    exhibit('깨진 파일', [broken]),
    exhibit('대화', [chat]),
  ])
    clearExhibit(session, each.exhibitId, 'Counsel');
  exhibit('확인 전', [receipt]);
  target = join(office.root, 'out');
  const settings = { sizeCap: CAP, limitsCheckedOn: '2026-11-24', includeConfirmations: false };
  const written = await exportFilingKr(session, filingOf({ caseId, target }, { settings }));
  if (written.status !== 'written') throw new Error('asked');
  result = written;
}, 60_000);

afterAll(() => office.close());

const filed = () => readdirSync(join(target, '제출용')).map((name) => name.normalize('NFC'));

describe('a Korean filing set', () => {
  it('leaves out what nobody checked and what cannot be decoded, and nothing half-written stays', () => {
    expect(result.leftOut.map(({ mark, reason }) => [mark, reason]).sort()).toEqual([
      ['갑 제3호증', 'damaged'],
      ['갑 제5호증', 'not-cleared'],
    ]);
    expect(filed().filter((name) => /^(part|갑03|갑05)/.test(name))).toEqual([]);
  });

  it('splits what is larger than the cap at page ends under the same mark', () => {
    const parts = result.files.filter(({ path }) => path.startsWith('제출용/갑01'));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(({ bytes }) => bytes <= CAP)).toBe(true);
    expect(parts.reduce((sum, { pages }) => sum + pages!, 0)).toBe(3);
  });

  it('names its files in at most 60 characters that the portal takes', () => {
    for (const name of filed()) {
      expect(name).toMatch(/^(?:검?[갑을병][가-하]?\d{2}(?:-\d{2})?_[\p{L}\p{N}_-]+|증거설명서)\.pdf$/u);
      expect(Array.from(name).length).toBeLessThanOrEqual(60);
    }
  });

  it.skipIf(!hasTool('qpdf') || !hasTool('pdftotext'))(
    'is plain, whole, numbered across, marked once',
    () => {
      let page = 0;
      for (const { path } of result.files.filter((file) => file.path.endsWith('.pdf'))) {
        const file = join(target, path);
        expect(qpdfFindings(file)).toBe('');
        const raw = readFileSync(file).toString('latin1');
        expect(raw).not.toMatch(/\/(?:JavaScript|JS|OpenAction|Launch|URI|EmbeddedFile|AcroForm|Annots)\b/);
        expect(execFileSync('pdfinfo', [file]).toString()).toMatch(
          /Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/,
        );
        if (!path.startsWith('제출용/갑01')) continue;
        for (const text of textOf(file).split('\f').slice(0, -1))
          expect(text).toMatch(new RegExp(`\\b${++page} ?/ ?3\\b`));
      }
      expect(page).toBe(3);
    },
  );

  it.skipIf(!hasTool('pdftotext'))('holds no protected name and nothing of EXIF, in either folder', () => {
    const files = result.files.map(({ path }) => ({ path, bytes: readFileSync(join(target, path)) }));
    const texts = files.filter(({ path }) => path.endsWith('.pdf')).map(pdfTextOf);
    const names = ['김하늘', 'haneul_bbang', CANARY];
    expect(scanForLeaks([...files, ...texts], names)).toEqual([]);
    const planted = { path: '제출용/갑01_김하늘.pdf', bytes: Buffer.from('x') };
    expect(scanForLeaks([planted], names)).not.toEqual([]);
  });

  it.skipIf(!hasTool('pdftotext'))('marks replaced names and characters without ink', () => {
    const parts = result.files.filter(({ path }) => path.startsWith('제출용/갑04'));
    const text = parts.map(({ path }) => textOf(join(target, path))).join('');
    expect(parts.reduce((sum, { replaced }) => sum + replaced, 0)).toBeGreaterThanOrEqual(3);
    expect(text).toContain('〔A〕');
    expect(text).toContain('RLO');
  });

  it.skipIf(!hasTool('pdftotext'))('counts what its papers replace as their text shows it', () => {
    for (const name of ['제출용/증거설명서.pdf', '내부용-제출금지/증거목록.pdf']) {
      const { path, replaced } = result.files.find((file) => file.path === name)!;
      const shown = textOf(join(target, path)).match(/〔A〕/g)?.length ?? 0;
      expect(replaced, name).toBe(shown);
      expect(replaced, name).toBeGreaterThan(0);
    }
  });
});
