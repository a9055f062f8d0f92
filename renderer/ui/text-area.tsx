import type { ReactNode } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField, Label, Text } from 'react-aria-components';
import { UNTOUCHED } from './fields.tsx';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly rows?: number;
  /** Longest text, in UTF-16 units. */
  readonly most?: number;
}

/** Several lines in somebody's own words. */
export function TextArea({ label, hint, rows = 3, most, ...rest }: TextAreaProps): ReactNode {
  return (
    <AriaTextField {...rest} {...(most === undefined ? {} : { maxLength: most })} className="field">
      <Label>{label}</Label>
      <AriaTextArea className="input area" rows={rows} {...UNTOUCHED} />
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}
