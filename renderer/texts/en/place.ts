export const place = {
  doubtful: 'Write it there?',
  writeAnyway: 'Write it all the same',
  choose: 'Choose…',
  none: 'not chosen yet',
  written: 'Written:',
  show: 'Show in its folder',
};
