import type { HelpPage } from '../../help-page.ts';

export const isolation: HelpPage = {
  title: 'Blur and isolation',
  lead: 'Pictures are opened only when you ask, and what nobody should see can be isolated at any time.',
  sections: [
    {
      heading: 'Blur',
      blocks: [
        {
          points: [
            'Taking in opens no picture. Previews are made when you choose to make them.',
            'Previews are blurred. They are clear only while Space or the button is held.',
            'They are blurred again after unlocking, in another case, and when you leave the window.',
          ],
        },
      ],
    },
    {
      heading: 'Isolation',
      blocks: [
        {
          points: [
            'If it may be an illegal recording, stop looking and press Q: in the list, on its page, in a conversation or on the pages of an exhibit. You need not look again.',
            'Content, previews, the search index and exhibits not filed yet leave the vault; hash and size stay.',
            'The history says “stopped viewing and isolated” and never who has seen it.',
            'The same file is not taken in again.',
            'Exports and backups made before cannot be reached. You are told which there are.',
          ],
        },
        { care: 'Delete nothing on the phone; hand it to the police as it is.' },
        { text: 'Whether keeping or viewing is allowed is not for this program to judge. Ask a lawyer.' },
      ],
    },
    {
      heading: 'Help',
      blocks: [
        {
          numbers: [
            ['112', 'Police', 'Report'],
            [
              '1366',
              'Women’s emergency line, digital sex crime victim support centre',
              'Counselling and removal',
            ],
          ],
        },
      ],
    },
  ],
};
