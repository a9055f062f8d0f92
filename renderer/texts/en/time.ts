export const time = {
  title: 'Time',
  why: 'A clock of this computer proves nothing. Somebody else can confirm by when the history of the evidence existed.',
  here: 'You are here',
  states: {
    'local-clock': 'This computer’s clock',
    requested: 'Requested',
    stamped: 'Stamped by an authority',
    paper: 'Confirmed on paper',
  },
  meanings: {
    'local-clock': 'Nobody else has confirmed a time yet.',
    requested: 'A request went out on a stick; the answer is not here yet.',
    stamped: 'An authority signed when it saw the checkpoint.',
    paper: 'A person dated a printed checkpoint, for example an office.',
  },
  untrusted: 'The answer holds, but its issuer is not on your list.',
  covers: (size: number): string => `Covers the first ${size} entries of the history`,
  next: 'Next',
  nextStep: {
    begin:
      'Write a request and carry it to a timestamp authority on a stick, or print a checkpoint and have it dated.',
    answer: 'Bring the authority’s answer (.tsr) here when you have it.',
    trust: 'Check the authority’s certificate with a file from the authority itself.',
    more: (count: number): string =>
      count === 1
        ? 'One act of taking in came after the confirmed time.'
        : `${count} acts of taking in came after the confirmed time.`,
    done: 'Everything taken in is covered. There is nothing to do.',
  },
  request: 'Write a request…',
  requestNote:
    'A checkpoint is a signed sum of the history so far. Neither the request nor the page holds names or anything of a case.',
  requestName: 'checkpoint.tsq',
  requested: (path: string): string =>
    `Written: ${path}. Carry it to the authority and bring its answer (.tsr) back here.`,
  read: 'Read an answer (.tsr)…',
  print: 'Print a checkpoint…',
  printName: 'checkpoint.pdf',
  printed: (path: string): string =>
    `Written: ${path}. Print it and have it dated. Printer and print queue may keep a copy.`,
  stampedNow: (time: string, authority: string): string => `The answer holds: ${time}, ${authority}.`,
  parts: {
    answers: 'Requests and answers',
    paper: 'Paper',
    trust: 'Trusted authorities',
    proven: 'What is proven',
  },
  noRequests: 'No request was written yet.',
  sizeColumn: 'Entries',
  askedColumn: 'Requested (this computer’s clock)',
  answerColumn: 'Answer',
  waiting: 'waiting for the answer',
  trusted: 'issuer trusted',
  notTrusted: 'issuer not trusted',
  noPapers: 'No date on paper was recorded yet.',
  paperLine: (size: number, on: string, kind: string, by: string): string =>
    `${on}: ${kind}, over ${size} entries, read by ${by}`,
  scanKept: 'scan taken in',
  recordPaper: 'Record a date on paper',
  printFirst: 'First print a checkpoint and have it dated.',
  whichPrinted: 'Which printed checkpoint?',
  printedOption: (size: number, at: string): string => `${size} entries, printed ${at}`,
  on: 'Day on the paper',
  kind: 'Who dated it?',
  kinds: {
    fixed: 'Fixed date by a court or registry',
    notary: 'Notary',
    post: 'Post office',
    person: 'Signature of another person',
    other: 'Otherwise',
  },
  by: 'Who read the paper',
  chooseScan: 'Choose the scan…',
  scanChosen: 'The scan goes into the case on the screen, as a piece of evidence.',
  noScan: 'Without a scan only the day is recorded.',
  record: 'Record',
  recording: 'Taking the scan in',
  recorded: (on: string): string => `Recorded: ${on}.`,
  noneTrusted:
    'None yet. Nothing is trusted by itself: get the root certificate from the authority, on paper or on its site.',
  addTrust: 'Add from a file (.pem, .cer)…',
  trustedSince: (at: string): string => `trusted since ${at}`,
  compare: 'Compare before you trust',
  compareHow:
    'Compare each number with what the authority itself publishes. Whoever made the file could have written any name in it.',
  fingerprint: 'SHA-256',
  valid: (from: string, to: string): string => `${from} to ${to}`,
  alreadyTrusted: 'trusted already',
  compared: 'I compared the numbers',
  trust: 'Trust them',
  trustAdded: (count: number): string => (count === 1 ? '1 was added.' : `${count} were added.`),
  nowConfirmed: (count: number): string =>
    count === 1
      ? 'An answer that was here is now confirmed.'
      : `${count} answers that were here are now confirmed.`,
  proves: 'Proven',
  provesLines: [
    'These entries of the history, and the files they name, existed by the confirmed time.',
    'Nobody has changed or removed one of them since without it being seen.',
  ],
  notProves: 'Not proven',
  notProvesLines: [
    'That what is in them is true, or who wrote it.',
    'That nothing was changed before it was taken in, or that nothing is left out.',
    'Anything about what came after the confirmed time.',
  ],
};
