import type { ReactNode } from 'react';

export interface DayFieldProps {
  readonly label: string;
  /** `2026-03-02`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day, by the control of the system. */
export function DayField({ label, value, onChange }: DayFieldProps): ReactNode {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input
        type="date"
        className="input"
        value={value}
        max="9999-12-31"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
