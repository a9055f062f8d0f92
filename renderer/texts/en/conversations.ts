export const conversations = {
  title: 'Conversations',
  none: 'No conversation is here yet. Take in a chat export (.txt, .csv or .zip) first.',
  noneRead: 'No conversation was read yet.',
  takeIn: 'Take in files',
  unread: (count: number) =>
    count === 1 ? '1 text file not read as a conversation' : `${count} text files not read as conversations`,
  readWhat:
    'Read them here if they are chat exports: the taking in was stopped before, or they are texts of another kind. The files stay as they are.',
  readAll: 'Read all',
  readOne: 'Read',
  readNamed: (name: string) => `Read ${name}`,
  reading: 'Reading',
  stop: 'Stop after this file',
  bytes: (size: string) => `${size} bytes`,
  readDone: (count: number) =>
    count === 1 ? '1 conversation was read.' : `${count} conversations were read.`,
  notExports: (count: number) =>
    count === 1
      ? '1 file is no chat export that Jikim reads. It stays as it is.'
      : `${count} files are no chat exports that Jikim reads. They stay as they are.`,
  readStopped: (left: number) => `Stopped. ${left} not read yet; what was read is kept.`,
  readFailed: (count: number) => `${count} could not be read. The files are still there:`,
  untitled: '(no title)',
  messages: (count: string) => `${count} messages`,
  people: (count: number) => (count === 1 ? '1 name' : `${count} names`),
  period: (first: string, last: string) => `${first} to ${last}`,
  unparsed: (count: number) => (count === 1 ? '1 line not understood' : `${count} lines not understood`),
  formatOf(format: string): string {
    const names: Record<string, string> = {
      'kakaotalk-android': 'KakaoTalk (Android)',
      'kakaotalk-ios': 'KakaoTalk (iPhone)',
      'kakaotalk-windows': 'KakaoTalk (Windows)',
      'kakaotalk-macos': 'KakaoTalk (Mac)',
      'whatsapp-android': 'WhatsApp (Android)',
      'whatsapp-ios': 'WhatsApp (iPhone)',
    };
    return names[format] ?? format;
  },
};

export const reader = {
  all: 'All conversations',
  zone: 'Times are those of the phone that exported; the file names no time zone',
  list: 'Messages in the order of the file',
  loading: '…',
  day: 'Day',
  goToDay: 'Go to day',
  gathering: 'Going through the rows…',
  otherDay: (day: string) => `Nothing on that day. Here is ${day}.`,
  people: 'People',
  findings: (regions: number) => (regions === 0 ? 'Points to check' : `Points to check (${regions})`),
  withLines: 'Original lines beside',
  blank: '(blank line)',
  unparsed: 'Not understood',
  inFile: 'in the file:',
  more: 'more…',
  cutLine: '(longer than is shown)',
  place: (line: string, offset: string, length: string) =>
    `Line ${line} · from byte ${offset}, ${length} bytes`,
  copy: 'Copy text',
  copied: 'Copied',
  details: 'Details',
  item: 'Show the evidence',
  detailsOf: (line: string) => `Line ${line} of the file`,
  kind: 'Read as',
  kinds: {
    message: 'message',
    system: 'line of the app',
    structure: 'header, date line or blank line',
    unparsed: 'not understood',
  },
  where: 'Where it lies',
  rawTime: 'Time as written',
  readTime: 'Time as read',
  sender: 'Sender as written',
  text: 'Text',
  wholeText: 'Show the whole text',
  line: 'Original line',
  unseenHere:
    'Characters that cannot be seen, or turn the direction of the text, are shown by their numbers.',
  doubts: 'Doubts',
  noDoubts: 'None.',
  close: 'Close',
  findingsTitle: 'Points to check',
  regions: (count: number) =>
    count === 0 ? 'Every line was understood' : `Places that were not understood: ${count}`,
  regionsWhat: 'Nothing was left out: these lines stand in the list as the file has them.',
  region: (row: string, count: number) => (count === 1 ? `Row ${row}` : `Row ${row}, ${count} rows`),
  moreRegions: 'More',
  tooMany: 'There are more than are listed here.',
  times: (count: string) => `${count}×`,
  first: 'To the first',
  firstOf: (name: string) => `To the first: ${name}`,
  ofFile: 'About the whole file',
  unsafe: (count: number) => `Names in the zip that no app writes: ${count}`,
  unsafeWhat: 'Nothing was written to this computer under these names.',
  wasRead: 'read as a conversation',
  notRead: 'not read',
  problems: {
    'name-traversal': 'leads out of its folder',
    'name-absolute': 'names a place on the disk',
    'name-drive': 'names a drive',
    'name-unc': 'names another computer',
    'name-control': 'control characters',
    'name-reserved': 'reserved by Windows',
    'name-duplicate': 'there twice',
    'name-case-clash': 'there twice but for capitals',
    'name-bytes': 'no text',
    'name-empty': 'empty name',
    'symbolic-link': 'a link',
    'special-file': 'no ordinary file',
    encrypted: 'encrypted',
    method: 'packed in an unknown way',
    'nested-zip': 'a zip in the zip',
  },
  peopleTitle: 'People',
  self: 'Whose phone exported this',
  nobody: 'Not said',
  names: (count: number) => `Names in the file: ${count}`,
  mergeWhat:
    'Two spellings of one person? Tick them. This is your note: the file and what was read of it stay as they are, and you can take it back.',
  wrote: (count: string) => `${count} messages`,
  sameAs: 'noted as the same person as',
  tickTwo: 'Tick two names or more first.',
  merge: 'Note as one person',
  mergeAs: (name: string) => `Note as one person: ${name}`,
  part: 'Take back',
  partNamed: (name: string) => `Take back: ${name}`,
};

export const unseen = {
  direction: 'turns the direction of the text',
  mark: 'direction mark',
  zeroWidth: 'takes no room',
  filler: 'looks like nothing',
  control: 'control character',
  nul: 'zero byte',
  lineEnd: 'line end or tab',
  lone: 'half of a character',
  tag: 'tag that cannot be seen',
  format: 'format character',
};

export const doubts = {
  'zone-unknown': {
    name: 'No time zone',
    why: 'The file says the time of the phone, but not its time zone.',
  },
  'undecodable-bytes': {
    name: 'Unreadable bytes',
    why: 'Some bytes are no text in the encoding of this file. They are shown as �; the original has them.',
  },
  'text-cut': {
    name: 'Text cut',
    why: 'The text is longer than is kept for reading. The original has all of it.',
  },
  'date-order-ambiguous': {
    name: 'Day or month?',
    why: 'Day and month could also be the other way round; nothing in the file decides it.',
  },
  'date-impossible': { name: 'Impossible date', why: 'There is no such day in the calendar.' },
  'time-impossible': {
    name: 'Odd time',
    why: 'There is no such time of day, or its words for morning and afternoon are unknown.',
  },
  'calendar-unknown': { name: 'Unknown calendar', why: 'The year is of a calendar that is not converted.' },
  'calendar-converted': {
    name: 'Calendar converted',
    why: 'The year is of another calendar and was converted. The original line has it as written.',
  },
  'time-backwards': {
    name: 'Time goes back',
    why: 'It is earlier than the row before. That also happens in untouched files; compare the rows around it.',
  },
  'weekday-mismatch': {
    name: 'Weekday differs',
    why: 'The weekday that the file writes is not that of the date.',
  },
  'date-differs-from-separator': {
    name: 'Other day than above',
    why: 'The date is not the one of the separator above it.',
  },
  'sender-ambiguous': {
    name: 'Sender unclear',
    why: 'The line can be cut into name and text in more than one way.',
  },
  'record-shaped-continuation': {
    name: 'Looks like a message of its own',
    why: 'A line inside this message is shaped like a message. Often somebody pasted a part of another chat.',
  },
  'possible-continuation': {
    name: 'May belong to the message before',
    why: 'On Windows, lines inside a message end as messages do. This one may be a part of the one before.',
  },
  'system-by-phrase': {
    name: 'App line by its words',
    why: 'It is taken for a line of the app only because of its words.',
  },
  'text-after-event': {
    name: 'Text after an app line',
    why: 'Text follows a line of the app and belongs to no message.',
  },
  'maybe-placeholder': {
    name: 'Picture or file?',
    why: 'The words stand for a picture, video or file that is not in the export. A person can type them too.',
  },
  'maybe-attachment': {
    name: 'File named',
    why: 'A file is named here. Whether it is the one beside the export is not decided.',
  },
  'maybe-deleted': {
    name: 'Deleted message?',
    why: 'The app writes these words for a deleted message. A person can type them too.',
  },
  'maybe-app-text': {
    name: 'Words of the app?',
    why: 'The app writes these words, and a person can type them too.',
  },
  edited: {
    name: 'Edited',
    why: 'The app marks this message as changed after it was sent. The text before is not in the export.',
  },
  'style-differs': {
    name: 'Other style',
    why: 'The time is written in another style than most of the file. Files put together look so.',
  },
  'row-malformed': { name: 'Damaged row', why: 'The row does not follow the rules of its table.' },
  'line-endings-rewritten': {
    name: 'Line ends rewritten',
    why: 'The line ends are not those that the app writes. An editor or a transfer may have changed them.',
  },
  'line-endings-mixed': { name: 'Mixed line ends', why: 'Lines end in more than one way.' },
  'encoding-guessed': {
    name: 'Encoding guessed',
    why: 'The encoding was told from the text itself. Compare with the original lines.',
  },
  'date-order-inferred': {
    name: 'Order of dates inferred',
    why: 'The order of day, month and year follows from the dates of the whole file.',
  },
  'header-missing': { name: 'No header', why: 'The lines that the app writes at the beginning are missing.' },
  'title-ambiguous': {
    name: 'Title unclear',
    why: 'A number in the title can be a count of people or a part of the name.',
  },
  'participants-cut': { name: 'Too many names', why: 'There are more names than are kept.' },
  'entry-name-unsafe': {
    name: 'Unsafe name in the zip',
    why: 'The name of the text in the zip is none that an app writes. It was not used as a path.',
  },
  'entry-name-duplicate': { name: 'Name twice in the zip', why: 'Two parts of the zip have this name.' },
};
