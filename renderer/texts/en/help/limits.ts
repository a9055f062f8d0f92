import type { HelpPage } from '../../help-page.ts';

export const limits: HelpPage = {
  title: 'What it cannot protect from',
  lead: 'Use this program knowing what it cannot do.',
  sections: [
    {
      heading: 'Where not to install it',
      blocks: [{ care: 'Never install it on the child’s or the family’s computer.' }],
    },
    {
      heading: 'It cannot protect from',
      blocks: [
        {
          points: [
            'Spyware. On the same computer it sees screen and keyboard.',
            'Coercion. It cannot keep anybody from being forced to tell a passphrase.',
            'Being known to exist: there is no hidden vault.',
            'There is no key that destroys everything either. Evidence would be lost, or doubted.',
            'What the people do who receive an export.',
            'Printing. Printer and queue may keep a copy.',
            'A camera before the screen. Captures by other programs are refused only where the system can.',
          ],
        },
      ],
    },
    {
      heading: 'What you can do',
      blocks: [
        {
          points: [
            '“Hide and lock” hides the window at once and closes the vault. Only the passphrase shows it again.',
            'Whoever can open a vault can read all of it. Separate vaults separate.',
            'Use disk encryption as well (BitLocker, FileVault).',
            'On a shared computer use an account of your own, and leave the list of vaults off.',
          ],
        },
      ],
    },
  ],
};
