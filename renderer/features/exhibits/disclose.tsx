import type { ReactNode } from 'react';
import type { DisclosedField } from '../../../shared/domain/exhibit.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Checkbox } from '../../ui/fields.tsx';
import type { FormProps } from './form-props.ts';

/** Fields of collection, each off until it is switched on by itself: the opponent reads what is on. */
export function Disclose({ read, shown, change, isFrozen }: FormProps): ReactNode {
  const { exhibits } = useTexts();
  const all = Object.keys(exhibits.discloseFields) as DisclosedField[];
  const fields = all.filter((field) => read.disclosable[field] !== undefined);
  const set = (field: DisclosedField, isOn: boolean): void => {
    if (isFrozen) return;
    const others = shown.disclose.filter((each) => each !== field);
    change({ disclose: isOn ? [...others, field] : others });
  };
  return (
    <section className="card">
      <h2>{exhibits.disclose}</h2>
      <p className="soft small">{fields.length === 0 ? exhibits.discloseNone : exhibits.discloseHint}</p>
      <div>
        {fields.map((field) => (
          <Checkbox
            key={field}
            isSelected={shown.disclose.includes(field)}
            onChange={(isOn) => set(field, isOn)}
          >
            {exhibits.discloseFields[field]}: <bdi>{read.disclosable[field]}</bdi>
          </Checkbox>
        ))}
      </div>
    </section>
  );
}
