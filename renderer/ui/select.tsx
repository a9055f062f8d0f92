import type { ReactNode } from 'react';

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
  /** Beside its label in a bar; over its field in a form. */
  readonly look?: 'bar' | 'form';
}

/** One of many, by the control of the system: it is known, works with every reader, and needs no room while closed. */
export function Select<T extends string>({
  label,
  value,
  options,
  onChange,
  look = 'form',
}: SelectProps<T>): ReactNode {
  return (
    <label className={look === 'bar' ? 'bar-choice' : 'field'}>
      <span className="label">{label}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
