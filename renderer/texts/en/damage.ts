export const damage = {
  exactly: 'Exactly',
  kinds: {
    keys: {
      what: 'Both key files of the vault are damaged.',
      safe: 'The evidence in vault.db was not touched. Backups are not affected.',
      todo: 'Do not delete anything. Restore the vault from a backup.',
    },
    database: {
      what: 'The file with the evidence (vault.db) is damaged.',
      safe: 'Your passphrase is right, and nothing was written. Backups are not affected.',
      todo: 'Copy the folder as it is to another disk, then restore from a backup. What is in the damaged copy can be looked at later.',
    },
    log: {
      what: 'What is in the vault does not fit what was recorded.',
      safe: 'It stayed closed, and nothing was written. Backups are not affected.',
      todo: 'Copy the folder as it is, then restore from a backup. Somebody may have changed a file; the copy can show what.',
    },
    newer: {
      what: 'The vault was written by a newer version of this program.',
      safe: 'Nothing was changed; everything in it is as it was.',
      todo: 'Install the newer version on this computer, or open the vault where it was written.',
    },
    gone: {
      what: 'There is no vault in that folder any more.',
      safe: 'Nothing was changed. It may lie on a disk that is not connected, or under another name.',
      todo: 'Connect the disk and try again, choose another vault, or restore from a backup.',
    },
  },
};
