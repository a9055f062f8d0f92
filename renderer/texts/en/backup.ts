export const backup = {
  make: 'Make a backup…',
  folderName: 'documents-copy',
  making: 'Copying and checking',
  made: (path: string, size: number): string =>
    `Backup made and checked: ${path}, ${size} entries of the history. It opens with the passphrases of today.`,
  open: 'Restore from a backup',
  title: 'Restore a vault from a backup',
  how: 'The backup is copied into a new folder and the whole vault file is checked. The backup itself and the damaged vault stay as they are.',
  from: 'Folder of the backup',
  chooseFrom: 'Choose the backup…',
  notABackup: 'There is no backup in that folder. Choose the folder that holds vault.db.',
  to: 'New folder for the vault',
  chooseTo: 'Choose where to…',
  toOccupied: 'There is something at that place already. Choose a name that does not exist yet.',
  noneChosen: 'not chosen yet',
  replaces:
    'It takes the place of the vault that could not be opened; what that one still says about its age is compared.',
  passphrase: 'Passphrase of the time of the backup',
  key: 'Recovery key of the time of the backup',
  byKey: 'Use the recovery key',
  byPassphrase: 'Use the passphrase',
  checkpoint: 'A checkpoint kept elsewhere (helps to see whether something is missing)',
  chooseCheckpoint: 'Choose the checkpoint…',
  start: 'Restore',
  running: 'Copying and checking',
  restored: (entries: number): string =>
    `The vault is restored: ${entries} entries of the history, the whole vault file checked.`,
  older: (from: number, to: number): string =>
    `This is an older state: ${from} entries are known, this backup has ${to}. What was recorded after that is not in it.`,
  differs:
    'The checkpoint does not fit this history: an entry before it differs. Keep both, and compare with another backup.',
  openRestored: 'Open the restored vault',
};
