export const ui = {
  show: 'Show',
  hide: 'Hide',
  back: 'Back',
  cancel: 'Cancel',
  choose: 'Choose…',
  working: 'Working…',
  productLine: 'Keeps chat evidence unaltered, on this computer only',
  lock: 'Lock',
  hideNow: 'Hide and lock',
  language: 'Language',
  navigation: 'Parts of the work',
};
