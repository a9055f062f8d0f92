export const destroy = {
  what: 'What is to be destroyed',
  wholeCase: 'The whole case',
  wholeCaseHint: 'every piece of evidence and every value of the case',
  chosenItems: 'Chosen pieces of evidence',
  reason: 'Reason',
  reasons: {
    'taken-by-mistake': 'Taken in by mistake',
    'consent-withdrawn': 'Consent withdrawn',
    'retention-ended': 'Time of keeping is over',
    'case-ended': 'Case has ended',
    request: 'Asked for by the person concerned',
  },
  forecast: 'What would happen',
  chooseFirst: 'Choose what is to be destroyed. What would happen is shown here before anything is changed.',
  items: (count: number): string =>
    count === 1 ? '1 piece of evidence goes' : `${count} pieces of evidence go`,
  size: (megabytes: string): string => `${megabytes} MB`,
  drafts: (count: number): string =>
    count === 1 ? '1 unfiled exhibit goes with it' : `${count} unfiled exhibits go with it`,
  more: (count: number): string => `and ${count} more`,
  stays:
    'A record stays that something was destroyed: random number, time, who, reason. No content, no name.',
  forbidden: 'This cannot be destroyed now',
  byHold: (reason: string): string => `Legal hold: ${reason}`,
  byExhibit: 'It was filed as an exhibit.',
  toHolds: 'To the legal holds',
  copies: 'Copies outside of the vault',
  copiesHint: 'They have to be destroyed or asked back one by one. Copies nobody recorded are not known.',
  noCopies: 'No export and no backup of it is recorded. Copies nobody recorded are not known.',
  copyKinds: { export: 'Export', backup: 'Backup' },
  kind: 'What',
  when: 'When',
  where: 'Where',
  toWhom: 'To whom',
  certificate: 'Certificate of destruction',
  certificateHint:
    'A PDF in Korean, without names. It is best written now: it cannot be made later than the next lock.',
  certificateFile: 'certificate-of-destruction.pdf',
  start: 'Destroy…',
  sure: 'Destroy for good',
  sureText:
    'What is destroyed cannot be brought back by anybody, not with a passphrase and not with the recovery key.',
  word: 'destroy',
  typeWord: (word: string): string => `Type “${word}”`,
  confirm: 'Destroy now',
  running: 'Destroying, and searching for what might be left',
  stop: 'Stop after this one',
  done: 'Destroyed',
  doneItems: (count: number): string =>
    count === 1 ? '1 piece of evidence was destroyed.' : `${count} pieces of evidence were destroyed.`,
  doneCase: (count: number): string =>
    count === 1
      ? 'The case with 1 piece of evidence was destroyed.'
      : `The case with ${count} pieces of evidence was destroyed.`,
  clean: 'The whole vault file was searched: nothing of it is left.',
  remnants: (count: number): string =>
    `${count} pieces may still stand in the vault file. Change all keys under Settings, which writes it anew, and destroy older backups.`,
  notBegun: (count: number): string => `Stopped: ${count} not begun.`,
  written: 'The certificate was written.',
  notWritten: 'No certificate was written yet. It can be made until the vault is locked.',
  writeCertificate: 'Save the certificate…',
  close: 'Close',
};
