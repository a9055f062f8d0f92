import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExhibit } from '../../../electron/core/exhibit/exhibits.ts';
import { exportArchive } from '../../../electron/core/export/archive/export.ts';
import { makeIdentity } from '../../../electron/core/export/archive/identity.ts';
import { answerRecording, listRecordings } from '../../../electron/core/recording/answers.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { codeOf, itemOf, type Office, openOffice, quiet, takeText } from '../../support/office-vault.ts';

const WAV = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(400)]);

let office: Office;
let call: string;
let note: string;

beforeAll(async () => {
  office = await openOffice();
  await makeIdentity(office.session, 'Test office');
  call = itemOf(await takeText(office, 'call.wav', WAV));
  note = itemOf(await takeText(office, 'note.txt', 'a note'));
});
afterAll(() => office.close());

let serial = 0;
async function leftOut(): Promise<readonly string[]> {
  const made = await exportArchive(office.session, {
    caseId: office.caseId,
    purpose: 'proofs-only',
    target: { form: 'folder', path: `${office.root}/archive ${serial++}` },
    recipient: '',
    basis: '',
    includesQuarantine: false,
    ...quiet,
  });
  return made.leftOut.map(({ what, reason }) => `${what} ${reason}`);
}

describe('whether the recorder took part', () => {
  it('is answered after intake as often as needed, and the newest answer counts', async () => {
    const { session, caseId } = office;
    expect(listRecordings(session.db, caseId)).toEqual([{ itemId: call, answer: 'later' }]);
    expect(await leftOut()).toEqual([]);
    answerRecording(session, call, 'no');
    expect(listRecordings(session.db, caseId)).toEqual([{ itemId: call, answer: 'no' }]);
    expect(await leftOut()).toEqual([`${call} recording-needs-lawyer`]);
    answerRecording(session, call, 'yes');
    expect(await leftOut()).toEqual([]);
  });

  it('keeps a recording of others in the vault until a decision of a lawyer is recorded with its exhibit', async () => {
    const { session, caseId } = office;
    answerRecording(session, call, 'no');
    expect(await leftOut()).toEqual([`${call} recording-needs-lawyer`]);
    const said = { content: '', purpose: '', recordedBy: '', subject: '', at: '', place: '' };
    addExhibit(session, {
      caseId,
      title: '통화 녹음',
      author: '미상',
      dateMade: '2026. 3. 2.',
      fact: '통화한 사실',
      remarks: '',
      copyKind: 'original',
      parts: [{ itemId: call, conversation: null, from: null, to: null }],
      disclose: [],
      recording: { ...said, lawyerDecision: '제출할 수 있음' },
    });
    expect(await leftOut()).toEqual([]);
  });

  it('stands in no entry of the log, and the vault stays whole', async () => {
    const { session } = office;
    const entries = session.db
      .prepare("SELECT entry FROM custody_entry WHERE kind = 'note-set'")
      .pluck()
      .all() as string[];
    expect(entries).toHaveLength(3);
    expect(entries.join()).not.toMatch(/recorderTookPart|"(yes|no|unknown)"/);
    expect((await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} })).findings).toEqual([]);
  });

  it('is no question for anything but sound and film', async () => {
    expect(await codeOf(async () => answerRecording(office.session, note, 'yes'))).toBe('RECORDING_NOT_ONE');
    expect(await codeOf(async () => answerRecording(office.session, 'itm_none', 'yes'))).toBe(
      'RECORD_UNKNOWN',
    );
  });
});
