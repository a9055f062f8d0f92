export const recovery = {
  title: 'Write down the recovery key',
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
    'The recovery key of this vault was not compared with your paper. If you have it whole on paper, test it once the vault is open. If not, lock the vault here and make a new one with `jikim vault recovery reissue`; the old one then stops working.',
};
