/** Backups of the vault, and the practice of restoring them. */
export const safekeeping = {
  title: 'Backup',
  hint: 'A copy of the whole vault, encrypted as it is and checked. It opens with the passphrases of today.',
  folder: 'New folder for the backup',
  folderName: 'backup',
  make: 'Make a backup',
  making: 'Copying and checking',
  made: (entries: number): string => `The backup is made and checked: history of ${entries} entries.`,
  known: 'Backups so far',
  none: 'There is no backup yet. If this computer breaks, everything is lost.',
  when: 'When',
  where: 'Where',
  entries: 'Entries',
  drillTitle: 'Practise restoring',
  drillHint:
    'A backup that nobody restored once is only a hope. The practice opens a copy, reads all of it and removes it again.',
  from: 'Folder of the backup',
  passphrase: 'Passphrase of the backup',
  drill: 'Practise',
  drilling: 'Restoring a copy and reading all of it',
  drilled: 'The backup opens, and all of it was read.',
  holds: (entries: number, now: number): string =>
    `It has ${entries} history entries; the vault that is open has ${now}.`,
  otherVault: 'It is a backup of another vault than the one that is open.',
};
