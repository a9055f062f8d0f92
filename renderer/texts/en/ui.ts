export const ui = {
  show: 'Show',
  hide: 'Hide',
  back: 'Back',
  cancel: 'Cancel',
  choose: 'Choose…',
  working: 'Working…',
  timeLeft: (seconds: number): string =>
    seconds < 60 ? 'less than a minute left' : `about ${Math.round(seconds / 60)} min left`,
  productLine: 'Keeps chat evidence unaltered, on this computer only',
  lock: 'Lock',
  hideNow: 'Hide and lock',
  language: 'Language',
  navigation: 'Parts of the work',
};
