export const note = {
  open: 'Write a note without unlocking',
  shortcut: 'Alt+N',
  title: 'A note for the vault',
  how: 'It is sealed at once. Nobody can read it, not even you, until the vault is opened.',
  text: 'Note',
  seal: 'Seal the note',
  sealed: 'The note is sealed. You find it in the overview once the vault is open.',
  another: 'Another note',
  waiting: (count: number): string =>
    count === 1
      ? 'A note written while the vault was locked'
      : `${count} notes written while the vault was locked`,
  at: (time: string): string => `${time} (clock of this computer, confirmed by nobody else)`,
  more: (count: number): string => `${count} more follow when these are settled.`,
  notWhole: 'Only the beginning is shown; all of it is taken in.',
  take: 'Take it into this case',
  taken: 'The note is in the case, as a piece of evidence.',
  discard: 'Throw away',
  discardTitle: 'Throw the note away?',
  discardHow: 'It is removed for good and stands in no history.',
  unreadable: (count: number): string =>
    `${count === 1 ? 'A note' : `${count} notes`} cannot be opened with the keys of this vault: damaged, or sealed to a key that somebody put in its place. Nothing was removed. If you did not expect that, ask who could write into the vault’s folder.`,
};
