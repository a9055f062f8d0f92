export const place = {
  doubtful: 'Write it there?',
  writeAnyway: 'Write it all the same',
};
