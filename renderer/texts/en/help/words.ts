import type { HelpPage } from '../../help-page.ts';

export const words: HelpPage = {
  title: 'Words',
  lead: 'The words of screens and papers.',
  sections: [
    {
      heading: 'Keeping',
      blocks: [
        {
          terms: [
            ['Vault', 'The encrypted folder that holds material and history.'],
            ['Item', 'One file in the vault.'],
            ['Acquisition', 'The taking in of a file: who, when, from where and how.'],
            ['Original, received copy', 'Straight from the device; through somebody or something else.'],
            ['Derivative', 'Made from an item: a preview, a picture for print.'],
            ['Hash', 'A long number computed from the content. It differs when one letter does.'],
            ['Isolation', 'Keeping a record of what nobody should see, without its content.'],
          ],
        },
      ],
    },
    {
      heading: 'History',
      blocks: [
        {
          terms: [
            [
              'Custody log',
              'What was done in the vault. Changed, it no longer fits the checkpoints given to others.',
            ],
            ['Log entry', 'One line of it. It holds no names and no content.'],
            [
              'Checkpoint',
              'A signed sum of the whole log until then. Given to others, it shows later changes.',
            ],
            ['Confirmed time', 'Somebody else, or paper, vouches that it existed by then.'],
            ['Verification', 'Comparing what is there with what was recorded.'],
            [
              'Archive',
              'Material and proofs of a case, exported. Sealed: encrypted. Expert: with the originals. Proofs-only: without them.',
            ],
          ],
        },
      ],
    },
    {
      heading: 'For the court',
      blocks: [
        {
          terms: [
            ['Party', 'Plaintiff and defendant of the suit; for counselors, the child or adolescent.'],
            ['Exhibit and its number', 'One piece of evidence that is filed, and its mark.'],
            ['Statement of evidence', 'A table of what each exhibit is to prove.'],
            ['Element of the claim', 'A fact that must be there for the claim to succeed.'],
            ['Redaction', 'Covering names and what identifies people, on a copy.'],
            ['Manifest', 'The list of what an archive holds, with hashes.'],
            ['Handover package', 'The encrypted file by which a case goes from counselor to lawyer.'],
            ['Bundle', 'Exhibits and what belongs to them, bound together.'],
            ['Verbatim extract', 'The child’s words as they were said.'],
          ],
        },
      ],
    },
  ],
};
