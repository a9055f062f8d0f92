import { type ReactNode, useId } from 'react';

export interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
}

/** A calendar day, by the control of the system: it knows how days are written here. */
export function DayField({ label, value, onChange, hint }: DayFieldProps): ReactNode {
  const hintId = useId();
  return (
    <div className="field">
      <label className="stack tight">
        <span className="label">{label}</span>
        <input
          type="date"
          className="input"
          value={value}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      {hint !== undefined && (
        <span id={hintId} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}

/** Today where this computer is, as such a field holds it. */
export function todayHere(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
