export const recovery = {
  title: 'Write down the recovery key',
  why: 'It opens the vault if the passphrase is forgotten. It is shown now and never again.',
  how: 'Write it on paper by hand and keep the paper away from this computer. Do not photograph it.',
  typed: 'Type the whole key from your paper',
  typedHint: 'Capital or small, with or without dashes.',
  differs: 'That is not the key above. Compare your paper group by group.',
  show: 'Show the key again',
  check: 'Compare',
  done: 'The paper is right. Go on',
};
