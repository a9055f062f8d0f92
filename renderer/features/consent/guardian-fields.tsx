import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Checkbox, Choice, TextField } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import type { DraftFields } from './consent-form.tsx';

type Told = 'told' | 'perpetrator' | 'safety' | 'unreachable' | 'child-refuses';

/** Who gave it, how old the child is, and whether the guardian knows. */
export function GuardianFields({ draft, change }: DraftFields): ReactNode {
  const { consent } = useTexts();
  const isAlone = draft.givenBy === 'child';
  return (
    <>
      <Choice
        label={consent.givenBy}
        value={draft.givenBy}
        onChange={(givenBy) => change({ givenBy })}
        options={(['child', 'guardian', 'both'] as const).map((value) => ({
          value,
          text: consent.givers[value],
        }))}
      />
      {!isAlone && (
        <TextField
          label={consent.relation}
          value={draft.relation}
          onChange={(relation) => change({ relation })}
        />
      )}
      <Checkbox isSelected={draft.underFourteen} onChange={(underFourteen) => change({ underFourteen })}>
        {consent.underFourteen}
      </Checkbox>
      {isAlone && (
        <div className="stack-tight">
          <Select<Told>
            label={consent.notTold}
            value={draft.guardianNotTold ?? 'told'}
            onChange={(told) => change({ guardianNotTold: told === 'told' ? null : told })}
            options={[
              { value: 'told', text: consent.told },
              ...(Object.keys(consent.notToldReasons) as Exclude<Told, 'told'>[]).map((value) => ({
                value,
                text: consent.notToldReasons[value],
              })),
            ]}
          />
          <p className="soft small">{consent.notToldHint}</p>
        </div>
      )}
    </>
  );
}
