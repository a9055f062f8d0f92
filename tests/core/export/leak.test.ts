import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCase } from '../../../electron/core/case/cases.ts';
import { recordConsent } from '../../../electron/core/consent/consents.ts';
import { readItems } from '../../../electron/core/conversation/read-items.ts';
import { clearExhibit } from '../../../electron/core/exhibit/clearances.ts';
import { addExhibit } from '../../../electron/core/exhibit/exhibits.ts';
import { exportArchive } from '../../../electron/core/export/archive/export.ts';
import { makeIdentity } from '../../../electron/core/export/archive/identity.ts';
import { exportFilingKr } from '../../../electron/core/export/filing-kr/export.ts';
import { setHold } from '../../../electron/core/hold/holds.ts';
import { addParty } from '../../../electron/core/party/parties.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import type { Purpose } from '../../../shared/archive/manifest.ts';
import type { AcquisitionInput } from '../../../shared/domain/acquisition-input.ts';
import { kakaoText } from '../../faults/office.ts';
import { filingOf } from '../../support/filing.ts';
import { hasTool } from '../../support/ink.ts';
import { pdfTextOf, type ScannedFile, scanForLeaks } from '../../support/leak-scan.ts';
import { itemOf, type Office, openOffice, quiet, takeText } from '../../support/office-vault.ts';

/** Names of protected people, as they are known, and as others spell them. */
const NAMES = ['김하늘', '구름빵토끼', 'haneul_bbang', '010-5550-1234', '별무리쉼터', '한여울중학교'];
/** What the office notes for itself: in nothing that leaves. */
const INTERNAL = {
  label: 'CANARYLABEL',
  notes: 'CANARYNOTES',
  relation: 'CANARYRELATION',
  consentRecipient: 'CANARYCONSENT',
  hold: 'CANARYHOLD',
  quarantine: 'CANARYISOLATED',
  finder: 'CANARYFINDER',
  whereOriginalIs: 'CANARYWHERE',
};
/** How the evidence was collected: for an expert, not for the opponent. */
const COLLECTED = {
  place: 'CANARYPLACE',
  custodian: 'CANARYCUSTODIAN',
  device: 'CANARYDEVICE',
  account: 'CANARYACCOUNT',
  url: 'https://canary-address.example/x',
  collector: 'CANARYCOLLECTOR',
  receivedFrom: 'CANARYSENDER',
  firstFileAt: 'CANARYFIRSTFILE',
  secondDevice: 'CANARYSECOND',
} satisfies AcquisitionInput;
const EXIF = 'CANARYEXIF';
const RECORDED = 'CANARYRECORDEDAT';

const settings = { sizeCap: 10_000_000, limitsCheckedOn: '2026-11-24', includeConfirmations: true };
let office: Office;
let caseId: string;
let serial = 0;

async function take(name: string, bytes: Uint8Array, consent: string): Promise<string> {
  const input = { ...COLLECTED, notes: INTERNAL.notes, consent };
  return itemOf(await takeText({ session: office.session, caseId }, name, bytes, input));
}

function add(title: string, itemId: string, recording: boolean): void {
  const said = {
    content: '',
    purpose: '',
    recordedBy: '',
    subject: '',
    at: `${NAMES[0]}의 생일`,
    lawyerDecision: '',
  };
  const { exhibitId } = addExhibit(office.session, {
    caseId,
    title,
    author: `${NAMES[0]}의 상대방`,
    dateMade: '2026. 10. 24.',
    fact: `${NAMES[1]}에게 만남을 요구한 사실`,
    remarks: `${NAMES[4]} 자료`,
    copyKind: 'copy',
    parts: [{ itemId, conversation: null, from: null, to: null }],
    disclose: [],
    recording: recording ? { ...said, place: RECORDED } : null,
  });
  clearExhibit(office.session, exhibitId, 'Counsel');
}

beforeAll(async () => {
  office = await openOffice();
  const { session } = office;
  const text = { court: '서울중앙지방법원', division: '', number: '2026가단1', action: '손해배상(기)' };
  const people = { plaintiff: '원고 A', defendant: '피고 B', counsel: '변호사 박변호' };
  const caption = { label: INTERNAL.label, ...text, ...people, side: 'plaintiff', partyBranch: '' } as const;
  caseId = createCase(session, caption).caseId;
  const names = NAMES.map((value) => ({ kind: 'other' as const, value }));
  const { partyId } = addParty(session, { caseId, role: 'child', protected: true, names });
  const { consentId } = recordConsent(session, {
    caseId,
    partyId,
    givenBy: 'guardian',
    relation: INTERNAL.relation,
    underFourteen: false,
    sensitiveInformation: true,
    purposes: ['court-filing'],
    scope: 'everything',
    itemIds: [],
    recipient: INTERNAL.consentRecipient,
    givenOn: '2026-01-01',
    until: null,
    formItemId: null,
    guardianNotTold: 'perpetrator',
  });
  const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#abc' } })
    .jpeg()
    .withExif({ IFD0: { ImageDescription: EXIF, Make: EXIF } })
    .toBuffer();
  const said = [NAMES.join(' '), '김 하 늘', '김하늘'.normalize('NFD')].map(
    (line) => [NAMES[0]!, line] as const,
  );
  const chat = await take(`${NAMES[0]} 대화.txt`, kakaoText([['이든', '나와'], ...said]), consentId);
  await readItems(session, { itemIds: [chat], ...quiet });
  const wav = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(400)]);
  add(`${NAMES[0]} 사진`, await take(`${NAMES[1]}.jpg`, photo, consentId), false);
  add(`${NAMES[5]} 대화`, chat, false);
  add('통화 녹음', await take(`${NAMES[2]}.wav`, wav, consentId), true);
  setHold(session, { caseId, target: '', reason: 'litigation-pending', note: INTERNAL.hold });
  const isolated = await take('isolated.bin', Buffer.from('isolated bytes'), consentId);
  const words = { isolatedBy: '상담원', finder: INTERNAL.finder, description: INTERNAL.quarantine };
  await quarantineItem(session, isolated, { ...words, whereOriginalIs: INTERNAL.whereOriginalIs });
  await makeIdentity(session, 'Test office');
}, 60_000);
afterAll(() => office.close());

/** Every file below a folder, with what a reader of its PDFs sees. */
function outputOf(root: string, below = ''): ScannedFile[] {
  return readdirSync(join(root, below)).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return outputOf(root, path);
    const file = { path, bytes: readFileSync(join(root, path)) };
    return path.endsWith('.pdf') ? [file, pdfTextOf(file)] : [file];
  });
}

function logOf(result: unknown): ScannedFile {
  return { path: 'what is said on the screen', bytes: Buffer.from(JSON.stringify(result)) };
}

async function filing(): Promise<ScannedFile[]> {
  const target = join(office.root, `out${serial++}`);
  const result = await exportFilingKr(office.session, filingOf({ caseId, target }, { settings }));
  if (result.status !== 'written') throw new Error('asked');
  expect(result.leftOut).toEqual([]);
  return [...outputOf(target), logOf(result)];
}

async function archive(purpose: Purpose): Promise<ScannedFile[]> {
  const path = join(office.root, `archive${serial++}`);
  const target = { form: 'folder', path } as const;
  const result = await exportArchive(office.session, {
    caseId,
    purpose,
    target,
    recipient: '',
    basis: '',
    ...quiet,
  });
  return [...outputOf(path), logOf({ ...result, written: null })];
}

const internal = Object.values(INTERNAL);
const collected = Object.values(COLLECTED);

describe.skipIf(!hasTool('pdftotext'))('what leaves the vault', () => {
  it('a filing holds no protected name in any spelling, nothing of collection, nothing internal', async () => {
    const files = await filing();
    expect(files.length).toBeGreaterThan(12);
    const searched = [...NAMES, ...internal, ...collected, EXIF, RECORDED];
    expect(scanForLeaks(files, searched)).toEqual([]);
  }, 60_000);

  it('an archive for an expert holds names and EXIF in the originals alone, and nothing internal', async () => {
    const files = await archive('court-expert');
    expect(scanForLeaks(files, internal)).toEqual([]);
    const made = files.filter(({ path }) => !path.startsWith('data/originals/'));
    expect(made.length).toBeLessThan(files.length);
    expect(scanForLeaks(made, [...NAMES, EXIF])).toEqual([]);
    expect(scanForLeaks(files, ['김하늘', EXIF])).not.toEqual([]);
  }, 60_000);

  it('an archive of proofs alone holds nothing of all that', async () => {
    const searched = [...NAMES, ...internal, ...collected, EXIF, RECORDED];
    expect(scanForLeaks(await archive('proofs-only'), searched)).toEqual([]);
  }, 60_000);

  it('a leak that is planted is found, wherever it stands', async () => {
    const files = await filing();
    const paper = files.find(({ path }) => path.endsWith('증거설명서.pdf'.normalize('NFC')))!;
    const planted: ScannedFile[] = [
      { path: `제출용/갑01_${NAMES[0]}.pdf`, bytes: Buffer.from('x') },
      { path: '입력표.csv', bytes: Buffer.from('갑,1,,김 하 늘 사진', 'utf8') },
      { path: '설명.pdf', bytes: Buffer.concat([paper.bytes, Buffer.from(`% ${COLLECTED.place}`)]) },
      { path: 'log', bytes: Buffer.from(Buffer.from(INTERNAL.notes).toString('base64')) },
      { path: 'utf16', bytes: Buffer.from(NAMES[4]!, 'utf16le') },
      { path: 'decomposed', bytes: Buffer.from(NAMES[5]!.normalize('NFD')) },
    ];
    const searched = [...NAMES, ...internal, ...collected];
    for (const file of planted) expect(scanForLeaks([file], searched), file.path).not.toEqual([]);
  }, 60_000);
});
