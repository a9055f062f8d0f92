import type { HelpPage } from '../../help-page.ts';

export const keys: HelpPage = {
  title: 'Passphrase and recovery key',
  lead: 'If both passphrase and recovery key are lost, nobody can open the vault, not even its makers.',
  sections: [
    {
      heading: 'So that nothing is lost',
      blocks: [
        {
          points: [
            'Write the recovery key on paper, and keep it away from the computer. Do not photograph it.',
            'Test the key on paper once. It takes a minute and changes nothing.',
            'Let a second person in whom you trust. Each has a passphrase of their own.',
            'Keep a backup elsewhere, and restore it now and then to see that it works.',
          ],
        },
      ],
    },
    {
      heading: 'If something is lost',
      blocks: [
        {
          terms: [
            [
              'Passphrase forgotten',
              'Choose “Open with the recovery key”. Then make a new passphrase and a new recovery key.',
            ],
            [
              'Recovery key lost',
              'Open with the passphrase and make a new recovery key. The old one stops working.',
            ],
            ['Recovery key in other hands', 'Make a new one at once.'],
            ['Both lost', 'A second person can open the vault. Without one, nobody can.'],
            ['Somebody leaves', 'Take their key away, and change all keys if need be.'],
          ],
        },
      ],
    },
  ],
};
