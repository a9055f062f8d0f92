export const create = {
  title: 'Make a vault',
  place: 'Folder',
  placeNone: 'none chosen yet',
  folderName: 'documents',
  placeHint:
    'A new folder is made here. Its name is seen by everyone who uses this computer: do not name a person or a case.',
  placeOccupied:
    'There are other files in that folder. Choose an empty one, or a name that does not exist yet.',
  placeVault: 'There is a vault in that folder already. Open it, or choose another place.',
  person: 'Your name',
  personHint: 'Stands beside what you do in the history of the evidence. It is encrypted.',
  role: 'Your role',
  roles: { counselor: 'Counselor', attorney: 'Attorney', assistant: 'Assistant' },
  passphrase: 'Passphrase',
  passphraseHint: 'A sentence only you know; four words that do not belong together are good.',
  again: 'The same once more',
  differs: 'The two are not the same.',
  strength: (score: number): string =>
    `Hard to guess: ${['not at all', 'hardly', 'somewhat', 'well', 'very well'][score]}`,
  tooWeak: 'Too easy to guess: add words.',
  sharing: 'Whoever can open a vault can read all of it. To keep cases apart, make separate vaults.',
  loss: 'If both passphrase and recovery key are lost, nobody can open it, not even its makers.',
  make: 'Make the vault',
  making: 'Making the vault…',
  missing: 'Before the vault can be made:',
  missingParts: {
    place: 'choose a folder that is new or empty',
    name: 'give your name',
    strength: 'choose a passphrase that is harder to guess',
    again: 'type the same passphrase once more',
    loss: 'tick the sentence on loss above',
  },
};
