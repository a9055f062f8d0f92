export const recovery = {
  titles: {
    write: 'Write down the recovery key',
    type: 'Compare your paper',
    right: 'The recovery key is on paper',
  },
  why: 'It opens the vault if the passphrase is forgotten. It is shown now and never again.',
  how: 'Write it on paper by hand and keep the paper away from this computer. Do not photograph it.',
  typed: 'Type the whole key from your paper',
  typedHint: 'Capital or small, with or without dashes.',
  differs: 'That key does not open this vault. Compare your paper group by group.',
  show: 'Show the key again',
  written: 'I have written it down',
  compare: 'Compare',
  right: 'Your paper is right: this key opens the vault.',
  goOn: 'Go on',
  untested:
    'The recovery key of this vault was not compared with your paper. If you have it whole on paper, test it. If not, make a new one; the old one then stops working.',
  untestedLocked:
    'The recovery key of this vault was not compared with your paper. Once the vault is open, test it or make a new one in the overview.',
  print: 'Print the sheet',
  printHow:
    'By hand is safest: printer and print queue may keep a copy. The sheet names neither program nor case.',
  sheetHow:
    '13 groups of five. Capital or small letters, with or without dashes. Keep it away from computers.',
  test: 'Test the recovery key',
  renew: 'Make a new recovery key…',
  renewEffect:
    'The present recovery key stops working at once, and its paper becomes useless. The new one is shown only once.',
  renewNow: 'Make it now',
  sheetFile: 'Save the sheet as a file…',
  sheetFileName: 'sheet.pdf',
  sheetFileHint: 'If the printer is elsewhere: print the file there, then delete it.',
  openAnew: 'Open with the new passphrase',
  newPassphrase: 'Set a new passphrase',
  newPassphraseWhy:
    'You opened the vault with its recovery key. Before anything else, set a new passphrase; then a new recovery key is shown, and the one you used no longer opens the vault.',
  whose: 'Whose passphrase?',
  set: 'Set the passphrase',
  setting: 'Setting it…',
};
