import type { HelpPage } from '../../help-page.ts';

export const original: HelpPage = {
  title: 'Original and received copy',
  lead: 'The name depends on how a file came. If you do not know, it is a received copy.',
  sections: [
    {
      heading: 'Which is it?',
      blocks: [
        {
          terms: [
            [
              'Original',
              'Straight from the device or app: a capture copied from the phone by cable, a chat you exported yourself.',
            ],
            [
              'Received copy',
              'Through somebody or something else: KakaoTalk, e-mail, AirDrop, a cloud, a stick that was handed over.',
            ],
          ],
        },
        {
          text: 'A received copy can be evidence too. Note from whom, when and how it came, and where the first file is.',
        },
      ],
    },
    {
      heading: 'Signs of a copy',
      blocks: [
        {
          text: 'A name that begins with KakaoTalk_, missing camera data, a size that messengers make: these are doubts and no verdict. Move the file by cable, or have it sent again as a KakaoTalk “file”.',
        },
      ],
    },
    {
      heading: 'What the confirmation says',
      blocks: [
        {
          points: [
            'That the file taken in has the same hash at intake and at printing.',
            'What was done in between: caption strip, splitting, pseudonyms.',
            'Nothing about what happened before intake.',
          ],
        },
      ],
    },
  ],
};
