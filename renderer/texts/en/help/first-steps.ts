import type { HelpPage } from '../../help-page.ts';

export const firstSteps: HelpPage = {
  title: 'First steps',
  lead: 'From a new vault to the first capture in it takes a minute.',
  sections: [
    {
      heading: 'In this order',
      blocks: [
        {
          steps: [
            'Make a vault. It is an encrypted folder on this computer.',
            'Write the recovery key on paper, then type it whole from the paper.',
            'Open a case. A pseudonym will do; what goes on court papers can be filled in later.',
            'Drop files anywhere in the window, say whether they are originals or received copies, and press “Take in”.',
            'Afterwards decide what becomes of the files that still lie outside. Delete nothing on the phone.',
          ],
        },
      ],
    },
    {
      heading: 'And then',
      blocks: [
        {
          points: [
            'The overview shows what is left to do.',
            'A chat export is read under “Conversations”: bubbles beside the original lines.',
            'What goes to court gets its mark under “Exhibits” and is written under “Export”.',
            'Lock when you leave your place. Left alone, it locks by itself.',
          ],
        },
      ],
    },
    {
      heading: 'From the beginning',
      blocks: [
        {
          points: [
            'No names of people in folders and file names.',
            'No vault in a folder that is copied elsewhere: OneDrive, iCloud, Dropbox, Google Drive, MYBOX.',
            'Pictures are not opened at first. Previews are made when you ask for them.',
          ],
        },
      ],
    },
  ],
};
