import type { HelpPage } from '../../help-page.ts';

export const time: HelpPage = {
  title: 'Confirmed time',
  lead: 'How somebody else confirms that the material existed by a certain time.',
  sections: [
    {
      heading: 'Four states',
      blocks: [
        {
          terms: [
            ['Clock of this computer', 'Nobody else confirms it. Anyone can set a computer’s clock.'],
            ['Requested', 'A request went out, the answer is not here. It proves as much as the line above.'],
            [
              'Timestamp token checked',
              'The token of a time authority was checked. Whether the authority is trusted is your office’s decision.',
            ],
            ['Confirmed on paper', 'A printed checkpoint was dated by somebody, and a person compared it.'],
          ],
        },
      ],
    },
    {
      heading: 'What it proves',
      blocks: [{ text: 'That every log entry under that checkpoint existed by then, exactly as it is now.' }],
    },
    {
      heading: 'What it does not prove',
      blocks: [
        {
          points: [
            'That the content is true, who wrote it, or that nothing was changed before it was taken in.',
            'That it existed earlier. A token says “by then” and no more.',
            'Anything of later entries. They need a new one.',
            'That nothing is left out.',
          ],
        },
      ],
    },
    {
      heading: 'How to get it',
      blocks: [
        {
          steps: [
            'Under “Time” write the request to a stick. It holds no name and no content.',
            'On a computer with a network send it to a time authority, and keep its answer.',
            'Bring the answer back and have it read.',
          ],
        },
        {
          text: 'Without any network print the checkpoint, have the page given a fixed date or hand it to somebody, and take in the scan. Ask whether your office can get such a date.',
        },
      ],
    },
  ],
};
