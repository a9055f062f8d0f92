import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** `main`: the one thing to do here; `quiet`: beside other things. */
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  /** A name for readers of the screen where the content is only a picture. */
  readonly label?: string;
  /** Id of what stands beside it and belongs to it. */
  readonly describedBy?: string;
}

export function Button({ children, look = 'plain', label, describedBy, ...rest }: ButtonProps): ReactNode {
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      className={`button ${look}`}
    >
      {children}
    </AriaButton>
  );
}
