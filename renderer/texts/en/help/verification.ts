import type { HelpPage } from '../../help-page.ts';

export const verification: HelpPage = {
  title: 'Verification',
  lead: 'It looks for what changed since it was recorded, and says nothing else.',
  sections: [
    {
      heading: 'Three answers',
      blocks: [
        {
          terms: [
            [
              'No file has changed since the recorded time',
              'All files, log entries and signatures agree with the record.',
            ],
            [
              'The following files differ from the record',
              'They are named. Do not delete or repair anything; compare with a backup.',
            ],
            [
              'This cannot be verified',
              'The check was not possible. It means neither changed nor unchanged.',
            ],
          ],
        },
      ],
    },
    {
      heading: 'What it does not prove',
      blocks: [
        {
          text: 'This check does not prove that the content is true, who wrote it, whether it was changed before it was collected, or that nothing is left out.',
        },
        { text: 'Where a signature is self-made, who the signer is must be confirmed separately.' },
        {
          text: 'Whoever holds the keys can make up a whole new history. Only checkpoints given to others, timestamps and paper stand against that.',
        },
      ],
    },
    {
      heading: 'Without Jikim',
      blocks: [
        {
          text: 'Whoever receives an archive need not install Jikim: the instructions inside it use tools that everybody has.',
        },
      ],
    },
  ],
};
