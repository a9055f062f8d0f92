import type { HelpPage } from '../../help-page.ts';

export const urgent: HelpPage = {
  title: 'Whom to call',
  lead: 'Numbers in Korea that can be read without a network. This program neither calls nor reports.',
  sections: [
    {
      heading: 'If there is danger now',
      blocks: [
        {
          numbers: [
            ['112', 'Police', 'Danger now, or a crime that is going on'],
            [
              '1366',
              'Women’s emergency line, digital sex crime victim support centre',
              'Urgent help and shelter, removal of recordings. Day and night',
            ],
            [
              '1388',
              'Youth counselling',
              'For young people and their guardians, the way to a shelter. Day and night',
            ],
            ['117', 'School violence, sexual exploitation', 'Reports and counselling. Day and night'],
          ],
        },
        { text: 'Numbers change: check them beforehand, and write those of your own region beside them.' },
      ],
    },
    {
      heading: 'Before you call',
      blocks: [
        {
          points: [
            'Ask first whether the child has already made a statement elsewhere (Sunflower centre, police recording). If so, nobody has to ask again.',
            'Delete nothing on the phone. It goes to the police as it is.',
            'Some professions must report at once. Check whether yours does.',
          ],
        },
      ],
    },
  ],
};
