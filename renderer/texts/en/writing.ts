/** Places on the disk that a person chooses. */
export const writing = {
  choose: 'Choose…',
  none: 'not chosen yet',
  synced: (service: string): string =>
    `This place lies in ${service}, which copies it to other computers. Choose another one.`,
  network: 'This place is on a network share; others may read it there.',
  anyway: 'Write it there all the same',
  written: 'Written:',
  show: 'Show in its folder',
};
