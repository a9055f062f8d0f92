import type { InputOf, OutputOf, ShellName } from '../../../../shared/ipc/contract.ts';

export type ShellHandlers = {
  readonly [Name in ShellName]: (input: InputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>;
};
