export const today = {
  title: 'Today on one page',
  open: 'Today on one page',
  takenToday: 'Taken in today',
  taken: (pictures: number, recordings: number, documents: number): string =>
    `${pictures} pictures, ${recordings} recordings and films, ${documents} documents and chats`,
  nothing: 'Nothing',
  isolated: (count: number): string => `${count} isolated`,
  time: 'Waits for a confirmed time',
  unconfirmed: (count: number): string =>
    count === 1
      ? '1 piece has only the clock of this computer'
      : `${count} pieces have only the clock of this computer`,
  allConfirmed: 'Nothing: somebody else confirms the time of all of it',
  copies: 'Copies outside',
  noCopies: 'None that this program knows of',
  noName: 'recipient not said',
  kinds: {
    'filing-kr': 'Set for the court',
    'archive-sealed': 'Sealed archive',
    'archive-court-expert': 'Archive for an expert',
    'archive-proofs-only': 'Archive of proofs alone',
    backup: 'Backup of the vault',
  },
  next: 'Next',
  nothingLeft: 'Nothing is left to do.',
  steps: {
    'read-exports': 'Read the chat exports',
    'make-previews': 'Decide about previews',
    'answer-recordings': 'Say whether the recorder took part in each recording',
    'confirm-pictures': 'Check the pictures of the exhibits',
    'request-time': 'Write a timestamp request, or print a checkpoint',
    'bring-answer': 'Bring the authority’s answer',
    'trust-issuer': 'Check the authority’s certificate',
    'make-backup': 'Make a backup',
    'add-person': 'Let a second person in',
  },
  print: 'Save for printing, without names…',
  fileName: 'today.pdf',
  printed: (path: string): string =>
    `Written: ${path}. There are no names in it. Printer and print queue may keep a copy.`,
};
