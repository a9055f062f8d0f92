import { type ReactNode, useState } from 'react';
import {
  Checkbox as AriaCheckbox,
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Radio,
  RadioGroup,
  Text,
} from 'react-aria-components';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';
import { CheckMark } from './icons.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with the value; the field is then marked. */
  readonly wrong?: string | undefined;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}

/** Words of people are never corrected, completed or learned by the system. */
const UNTOUCHED = {
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: 'false',
  autoCapitalize: 'off',
} as const;

export function TextField(props: TextFieldProps): ReactNode {
  return <Field {...props} type="text" />;
}

/** A passphrase, hidden until asked for: it may be long, and people type blind too long. */
export function PassphraseField(props: TextFieldProps): ReactNode {
  const { ui } = useTexts();
  const [shown, setShown] = useState(false);
  return (
    <Field {...props} type={shown ? 'text' : 'password'}>
      <Button onPress={() => setShown(!shown)}>{shown ? ui.hide : ui.show}</Button>
    </Field>
  );
}

function Field({
  label,
  hint,
  wrong,
  type,
  children,
  ...rest
}: TextFieldProps & { readonly type: 'text' | 'password'; readonly children?: ReactNode }): ReactNode {
  const input = <Input className="input" {...UNTOUCHED} />;
  return (
    <AriaTextField {...rest} type={type} isInvalid={wrong !== undefined} className="field">
      <Label>{label}</Label>
      {children === undefined ? (
        input
      ) : (
        <div className="with-button">
          {input}
          {children}
        </div>
      )}
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="wrong">{wrong}</FieldError>
    </AriaTextField>
  );
}

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

export function Checkbox({ children, ...rest }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox {...rest} className="choice">
      <span className="mark">
        <CheckMark />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string; readonly hint?: string }[];
  readonly onChange: (value: T) => void;
  /** Short answers side by side. */
  readonly isRow?: boolean;
}

/** One of a few, all in sight. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  isRow = false,
}: ChoiceProps<T>): ReactNode {
  return (
    <RadioGroup
      value={value}
      onChange={(next) => onChange(next as T)}
      orientation={isRow ? 'horizontal' : 'vertical'}
      className={isRow ? 'group in-row' : 'group'}
    >
      <Label className="label">{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="choice radio">
          <span className="mark" />
          <span>
            {option.text}
            {option.hint !== undefined && <span className="soft small"> {option.hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
