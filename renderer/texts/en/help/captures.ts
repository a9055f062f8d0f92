import type { HelpPage } from '../../help-page.ts';

export const captures: HelpPage = {
  title: 'Captures from a phone',
  lead: 'How to move captures without changing them. A cable is best; next comes KakaoTalk, sent as a “file”.',
  sections: [
    {
      heading: 'Making captures',
      blocks: [
        {
          points: [
            'Use the phone’s own screen capture. Let the date, the other’s name and the clock be seen.',
            'Let captures of one conversation overlap a little. A scrolled capture is good too.',
            'The capture function of an app may hide names. If you used it, say so when you take the file in.',
            'Keep the other’s profile and the app’s own page as well.',
            'Do not crop, paint over or open them in an editor. Redaction is done later, on a copy.',
          ],
        },
        {
          care: 'What may be an illegal recording: do not capture or move it. Stop looking, and hand the phone to the police as it is.',
        },
      ],
    },
    {
      heading: 'iPhone',
      blocks: [
        {
          steps: [
            'Settings → Apps → Photos → “Transfer to Mac or PC”: choose “Keep Originals”. “Automatic” sends changed pictures.',
            'Connect the cable and press “Trust” or “Allow” on the phone.',
            'Windows: Explorer → Apple iPhone → Internal Storage → DCIM. Mac: the app Image Capture.',
            'Copy only what is needed into a new folder on the computer. Copy, do not move.',
            'Drop the files of that folder on this window. Captures are PNG, photos may be HEIC: take them in as they are.',
          ],
        },
        { text: 'What came from iCloud or by AirDrop is a received copy.' },
      ],
    },
    {
      heading: 'Samsung Galaxy',
      blocks: [
        {
          steps: [
            'Connect the cable and unlock the phone. In the notification choose “Transferring files” for USB.',
            'Explorer → the phone → Internal storage → DCIM → Screenshots. Photos lie in DCIM → Camera.',
            'Copy what is needed into a new folder on the computer, and drop it on this window.',
          ],
        },
        { text: 'A Mac does not show the phone as a folder: use a Windows computer or a USB-C stick.' },
      ],
    },
    {
      heading: 'Other Android phones',
      blocks: [
        {
          steps: [
            'Connect the cable and choose “File transfer (MTP)” in the notification.',
            'Look in Pictures → Screenshots, or DCIM → Screenshots.',
            'Copy into a new folder on the computer, and drop it on this window.',
          ],
        },
        { text: 'Where dropping straight from the phone does not work, copy to a folder first.' },
      ],
    },
    {
      heading: 'Without a cable: KakaoTalk, as a “file”',
      blocks: [
        {
          steps: [
            'On the phone open the chat with yourself, and choose + → File. Sent as a “photo” it is shrunk and saved anew.',
            'Choose the captures and send them.',
            'In KakaoTalk on the computer use “Save as” for each file.',
            'When taking them in choose “received copy”, and say that they came as KakaoTalk files.',
          ],
        },
        { text: 'If only “photo” is possible, send it in “original” quality and write that down.' },
      ],
    },
    {
      heading: 'What not to do',
      blocks: [
        {
          points: [
            'Do not delete chats or captures on the phone, and do not leave the chat room.',
            'Do not uninstall the app or reset the phone.',
            'Do not rename files, and do not save them anew from a photo app.',
            'Do not send them to several people, in a group chat or by e-mail.',
            'Do not pull the cable while files move. If it happened, take the same folder in again: nothing stays half taken.',
          ],
        },
        { text: 'The names of menus differ a little between versions of apps and phones.' },
      ],
    },
  ],
};
