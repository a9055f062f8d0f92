export const help = {
  title: 'Help',
  filter: 'Find in the help',
  filterHint: 'One or more words, such as “cable” or “1366”.',
  pages: 'Pages of the help',
  none: 'No page holds these words. Try fewer or shorter ones.',
  found: (count: number): string => (count === 1 ? '1 page' : `${count} pages`),
};

export const shortcuts = {
  title: 'Keys',
  show: 'Keys',
  lead: 'Everywhere in the window. With ⌘ in place of Ctrl on a Mac.',
  key: 'Key',
  does: 'What it does',
  close: 'Close',
  actions: {
    keys: 'This list',
    hide: 'Hide the window and lock at once',
    lock: 'Lock the vault',
    search: 'Search',
    back: 'Back to where you came from',
    section: 'To the part of the work with this number',
  },
  names: { ArrowLeft: '←', Space: 'Space', digits: '1 to 9' },
  or: 'or',
  elsewhere: 'On single screens',
  places: [
    ['Tab, Shift+Tab', 'From one control to the next, and back'],
    ['Space, held', 'Look at a blurred picture; it is blurred again when you let go'],
    ['Esc', 'Close a question or a list; nothing is changed'],
  ],
};

export const tour = {
  title: 'First steps',
  allDone: 'You have tried all of it',
  count: (done: number, all: number): string => `${done} of ${all}`,
  steps: {
    intake: 'Take in a file, byte for byte',
    look: 'Make previews, and look at a blurred picture while holding Space',
    read: 'Read a conversation beside its original lines',
    search: 'Search for a word',
    exhibit: 'Mark an exhibit',
    verify: 'Verify the vault',
  },
  lead: {
    intake: 'Take in the first file',
    look: 'See the evidence',
    read: 'Read conversations',
    search: 'Search for something',
    exhibit: 'Make an exhibit',
    verify: 'Go to the check',
  },
  done: '(done)',
  open: '(not yet)',
  help: 'Read about it',
  away: 'Put this list away',
};
