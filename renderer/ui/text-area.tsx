import type { ReactNode } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField, Label, Text } from 'react-aria-components';
import { UNTOUCHED } from './fields.tsx';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly isReadOnly?: boolean;
  readonly rows?: number;
}

/** A text of several lines. */
export function TextArea({ label, hint, rows = 3, ...rest }: TextAreaProps): ReactNode {
  return (
    <AriaTextField {...rest} className="field">
      <Label>{label}</Label>
      <AriaTextArea className="input" rows={rows} {...UNTOUCHED} />
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}
