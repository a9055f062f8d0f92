import type { ReactNode } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import type { TextFieldProps } from './fields.tsx';

export interface TextAreaFieldProps extends Omit<TextFieldProps, 'wrong' | 'isRequired'> {
  readonly rows?: number;
  /** Longest text, in UTF-16 units. */
  readonly most: number;
}

/** Several lines in somebody's own words. */
export function TextAreaField({ label, hint, rows = 6, most, ...rest }: TextAreaFieldProps): ReactNode {
  return (
    <TextField {...rest} maxLength={most} className="field">
      <Label>{label}</Label>
      <TextArea className="input area" rows={rows} autoComplete="off" spellCheck="false" />
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
