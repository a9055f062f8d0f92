import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordConsent, withdrawConsent } from '../../../../electron/core/consent/consents.ts';
import { clearExhibit } from '../../../../electron/core/exhibit/clearances.ts';
import { addExhibit, editExhibit, fileExhibit } from '../../../../electron/core/exhibit/exhibits.ts';
import { exportFilingKr, type FilingRequest } from '../../../../electron/core/export/filing-kr/export.ts';
import { addParty } from '../../../../electron/core/party/parties.ts';
import type { Exhibit } from '../../../../shared/domain/exhibit.ts';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { bareExhibit } from '../../../support/bare-exhibit.ts';
import { filingOf } from '../../../support/filing.ts';
import { codeOf, itemOf, type Office, openOffice, takeText } from '../../../support/office-vault.ts';
import { chunk } from '../../../support/png-encoder.ts';

let office: Office;
let serial = 0;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const picture = (grey: number) =>
  sharp({ create: { width: 40, height: 60, channels: 3, background: { r: grey, g: grey, b: grey } } })
    .png()
    .toBuffer();

async function take(bytes: Uint8Array, input = {}): Promise<string> {
  return itemOf(await takeText(office, `p${serial++}.png`, bytes, input));
}

async function add(
  items: readonly string[],
  change: Partial<Exhibit> = {},
  cleared = true,
): Promise<Exhibit> {
  const exhibit = addExhibit(office.session, {
    ...bareExhibit(office.caseId, '사진', items),
    disclose: change.disclose ?? [],
  });
  if (cleared) clearExhibit(office.session, exhibit.exhibitId, 'Counsel');
  return exhibit;
}

async function file(more: Partial<FilingRequest> = {}) {
  const target = join(office.root, `out${serial++}`);
  const result = await exportFilingKr(office.session, filingOf({ caseId: office.caseId, target }, more));
  return { result, target };
}

/** Contents of the vault that are not a stored file. */
function unfinishedRows(): number {
  const row = office.session.db.prepare("SELECT count(*) AS rows FROM content WHERE state <> 'stored'").get();
  return (row as { rows: number }).rows;
}

async function marksOf(more: Partial<FilingRequest>): Promise<string[]> {
  const { target } = await file(more);
  return readdirSync(join(target, '제출용'))
    .map((name) => name.normalize('NFC').slice(0, 3))
    .filter((name) => name.startsWith('갑'))
    .sort();
}

describe('which exhibits a filing prints', () => {
  it('those not filed before, unless others are named or all are asked for; numbers go on', async () => {
    const [first, second] = [
      await add([await take(await picture(1))]),
      await add([await take(await picture(2))]),
    ];
    expect(await marksOf({})).toEqual(['갑01', '갑02']);
    for (const { exhibitId } of [first, second])
      fileExhibit(office.session, exhibitId, { on: '2026-11-24', receipt: '1' });
    expect(await codeOf(() => file())).toBe('EXHIBIT_ALL_FILED');
    const third = await add([await take(await picture(3))]);
    expect(markText(third.mark)).toBe('갑 제3호증');
    expect(await marksOf({})).toEqual(['갑03']);
    expect(await marksOf({ again: true })).toEqual(['갑01', '갑02', '갑03']);
    expect(await marksOf({ exhibitIds: [second.exhibitId] })).toEqual(['갑02']);
    expect(await codeOf(() => file({ exhibitIds: ['exh_00000000000000000000'] }))).toBe('RECORD_UNKNOWN');
  });
});

describe('an exhibit that is not fit to be filed', () => {
  it('needs its clearance again after its parts changed', async () => {
    const [one, two] = [await take(await picture(11)), await take(await picture(12))];
    const exhibit = await add([one]);
    const only = { exhibitIds: [exhibit.exhibitId] };
    expect((await file(only)).result).toMatchObject({ leftOut: [] });
    const parts = [one, two].map((itemId) => ({ itemId, conversation: null, from: null, to: null }));
    editExhibit(office.session, exhibit.exhibitId, { parts });
    expect((await file(only)).result).toMatchObject({ leftOut: [{ reason: 'not-cleared' }] });
    clearExhibit(office.session, exhibit.exhibitId, 'Counsel');
    expect((await file(only)).result).toMatchObject({ leftOut: [] });
  });

  it('is left out whole when a picture of it ends early, in its chunks or in its rows', async () => {
    const whole = await picture(21);
    const at = whole.indexOf('IDAT');
    const data = whole.subarray(at + 4, at + 4 + whole.readUInt32BE(at - 4));
    const half = data.subarray(0, data.length >> 1);
    const rows = Buffer.concat([
      whole.subarray(0, at - 4),
      chunk('IDAT', half),
      chunk('IEND', new Uint8Array(0)),
    ]);
    for (const broken of [whole.subarray(0, at + 10), whole.subarray(0, -12), rows]) {
      const exhibit = await add([await take(await picture(22)), await take(broken)]);
      const { result, target } = await file({ exhibitIds: [exhibit.exhibitId] });
      expect(result).toMatchObject({ leftOut: [{ reason: 'damaged' }] });
      expect(readdirSync(join(target, '제출용'))).toEqual([]);
    }
  });
});

describe('fields of collection that the opponent would read', () => {
  it('are listed with their page first; nothing is written until a person says so', async () => {
    const item = await take(await picture(31), { place: '상담실', custodian: '보관자' });
    const exhibit = await add([item], { disclose: ['place'] });
    const only = { exhibitIds: [exhibit.exhibitId] };
    const seen: string[] = [];
    const asked = await file({ ...only, onProgress: () => seen.push(...readdirSync(office.root)) });
    // The set was laid out to know its pages, but nothing of it lay in plain beside the vault meanwhile.
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((name) => name.startsWith('.out'))).toEqual([]);
    expect(unfinishedRows()).toBe(0);
    expect(asked.result).toMatchObject({
      status: 'needs-confirmation',
      printed: [{ value: '상담실', page: 1 }],
    });
    expect(existsSync(asked.target)).toBe(false);
    const written: string[] = [];
    const onProgress = () => written.push(...readdirSync(office.root));
    const confirmed = await file({ ...only, disclosureConfirmed: true, onProgress });
    expect(written.some((name) => name.startsWith('.out'))).toBe(true);
    expect(confirmed.result).toMatchObject({ status: 'written', printed: [{ value: '상담실' }] });
  });
});

describe('a recording', () => {
  const wav = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(400)]);
  const said = { content: '', purpose: '', recordedBy: '', subject: '', at: '', lawyerDecision: '' };
  const record = async (disclose: Exhibit['disclose']) => {
    const item = itemOf(
      await takeText(office, `r${serial++}.wav`, Buffer.concat([wav, Buffer.from([serial])])),
    );
    const { exhibitId } = await add([item], { disclose }, false);
    editExhibit(office.session, exhibitId, { recording: { ...said, place: '집 근처 공원' } });
    return { exhibitIds: [exhibitId] };
  };

  it('says where it was made only where that is switched on, and after a person said so', async () => {
    expect((await file(await record([]))).result).toMatchObject({ status: 'written', printed: [] });
    const asked = (await file(await record(['place']))).result;
    expect(asked.status).toBe('needs-confirmation');
    expect(asked.printed.map(({ value, page }) => [value, page])).toEqual([['집 근처 공원', 1]]);
  });

  it('is not copied only to know which pages a person has to confirm', async () => {
    const rows: number[] = [];
    const onProgress = () => rows.push(unfinishedRows());
    const asked = (await file({ ...(await record(['place'])), onProgress })).result;
    expect(asked.status).toBe('needs-confirmation');
    // After the exhibit its sheet alone is held, to be taken away again.
    expect(rows[0]).toBe(1);
    expect(unfinishedRows()).toBe(0);
  });
});

describe('a consent that was withdrawn', () => {
  it('stops what rests on it, and lets it out only with the basis that compels it', async () => {
    const { session, caseId } = office;
    const { partyId } = addParty(session, { caseId, role: 'child', protected: false, names: [] });
    const { consentId } = recordConsent(session, {
      caseId,
      partyId,
      givenBy: 'child',
      relation: '',
      underFourteen: false,
      sensitiveInformation: true,
      purposes: ['court-filing'],
      scope: 'everything',
      itemIds: [],
      recipient: '',
      givenOn: '2026-01-01',
      until: null,
      formItemId: null,
      guardianNotTold: null,
    });
    const exhibit = await add([await take(await picture(41), { consent: consentId })]);
    const only = { exhibitIds: [exhibit.exhibitId] };
    expect((await file(only)).result).toMatchObject({ leftOut: [] });
    withdrawConsent(session, consentId, '2026-01-02', '');
    expect(await codeOf(() => file(only))).toBe('CONSENT_WITHDRAWN');
    const compelled = (await file({ ...only, basis: '문서제출명령 2026카기1' })).result;
    expect(compelled).toMatchObject({ leftOut: [], export: { basis: '문서제출명령 2026카기1' } });
  });
});
