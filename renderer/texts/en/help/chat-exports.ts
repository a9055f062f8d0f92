import type { HelpPage } from '../../help-page.ts';

export const chatExports: HelpPage = {
  title: 'Chat exports',
  lead: 'An app’s own export keeps, for each message, its place in the original file.',
  sections: [
    {
      heading: 'KakaoTalk: phone',
      blocks: [
        {
          steps: [
            'Chat room → menu (☰) at the top → gear at the bottom → “Export chat”.',
            'Choose text only, and save it on the phone or send it as a file.',
            'Take the .txt in as it is, without opening it. An iPhone may write several files.',
          ],
        },
      ],
    },
    {
      heading: 'KakaoTalk: Windows and Mac',
      blocks: [
        {
          steps: [
            'Windows: chat room → menu (☰) → Chat content → Export. It writes a .txt.',
            'Mac: chat room → menu → Save chat. It writes a .csv.',
          ],
        },
        { text: 'A computer may hold only what it received itself. Export on the phone as well.' },
      ],
    },
    {
      heading: 'WhatsApp',
      blocks: [
        {
          steps: [
            'Chat → menu → Export chat → “Include media”.',
            'Take the .zip in as it is, without unpacking it. Android may write a .txt.',
          ],
        },
        { text: 'Old messages may be left out of an export. Keep captures too.' },
      ],
    },
    {
      heading: 'LINE, Telegram and others',
      blocks: [
        {
          text: 'KakaoTalk and WhatsApp are read and shown as bubbles. Take exports of other apps in as well: they are kept as files, with hash and time. To show such a conversation, take captures in too.',
        },
        { text: 'Random-chat apps have no export. Captures are all there is: make them soon.' },
      ],
    },
    {
      heading: 'Once it is read',
      blocks: [
        {
          points: [
            'Doubts are marked. A mark means “look here”, not “wrong”.',
            'Lines that could not be read are never dropped; they are listed.',
            'Times are those of the device that made the export; the file names no time zone.',
            'Saving a .txt from an editor or spreadsheet changes its line ends. Do not open it first.',
          ],
        },
      ],
    },
  ],
};
