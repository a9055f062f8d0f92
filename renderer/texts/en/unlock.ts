export const unlock = {
  title: 'Open the vault',
  locked: 'The vault is locked',
  passphrase: 'Passphrase',
  open: 'Open',
  opening: 'Opening…',
  withKey: 'Open with the recovery key',
  recoveryKey: 'Recovery key',
  recoveryHint: 'From the paper on which it was written when the vault was made.',
  withPassphrase: 'Open with the passphrase',
  otherVault: 'Another vault',
  reasons: {
    asked: 'You locked it.',
    idle: 'Nobody used it for a while.',
    suspend: 'The computer went to sleep.',
    'screen-locked': 'The screen was locked.',
    hidden: 'You hid the window.',
    'worker-ended': 'A part of the program stopped by itself. Nothing that was said to be done is lost.',
  },
  stopped: (count: number): string =>
    count === 1
      ? 'One piece of work stopped at its last finished file. Start it again after opening.'
      : `${count} pieces of work stopped at their last finished file. Start them again after opening.`,
  isolating: 'What you isolated is hidden. The rest of it is removed when the vault is opened.',
};
