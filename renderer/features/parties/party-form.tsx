import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { PartyRole } from '../../../shared/domain/party.ts';
import type { PartyRow } from '../../../shared/ipc/calls/party.ts';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { Select } from '../../ui/select.tsx';
import { useAction } from '../../ui/use-action.ts';
import { emptyName, NameFields, type TypedName, toNames } from './name-fields.tsx';

export interface PartyFormProps {
  /** Null for somebody new. */
  readonly party: PartyRow | null;
  /** The pseudonym that is given where none is typed. */
  readonly proposed: string;
  readonly onClose: () => void;
}

export function PartyForm({ party, proposed, onClose }: PartyFormProps): ReactNode {
  const { parties } = useTexts();
  const caseId = useCaseId();
  const [role, setRole] = useState<PartyRole>(party?.role ?? 'child');
  const [pseudonym, setPseudonym] = useState(party?.pseudonym ?? '');
  const [isProtected, setProtected] = useState(party?.protected ?? true);
  /** Null while the names of somebody known are still sealed: they are then left as they are. */
  const [names, setNames] = useState<readonly TypedName[] | null>(party === null ? [emptyName()] : null);
  const save = useAction(
    useCallback(async () => {
      const said = { role, pseudonym: pseudonym.trim(), protected: isProtected };
      if (party === null) await call('party.add', { caseId, ...said, names: toNames(names ?? []) });
      else
        await call('party.edit', {
          partyId: party.partyId,
          ...said,
          names: names === null ? null : toNames(names),
        });
      onClose();
    }, [caseId, party, role, pseudonym, isProtected, names, onClose]),
  );
  const isReady = party === null || pseudonym.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !save.isRunning) save.run();
  };
  return (
    <Dialog
      title={party === null ? parties.add : parties.editOf(party.pseudonym)}
      isOpen
      isForm
      isWide
      onClose={onClose}
    >
      <form className="stack" onSubmit={submit}>
        <RoleSelect role={role} onRole={setRole} />
        <TextField
          autoFocus
          label={parties.pseudonym}
          value={pseudonym}
          onChange={setPseudonym}
          {...(party === null ? { hint: parties.pseudonymHint(proposed) } : {})}
        />
        <Checkbox isSelected={isProtected} onChange={setProtected}>
          {parties.protect}
        </Checkbox>
        {names === null ? (
          <UnsealNames partyId={party!.partyId} onNames={setNames} />
        ) : (
          <NameFields names={names} onNames={setNames} />
        )}
        <FormEnd submit={parties.save} isReady={isReady} {...save} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

interface RoleSelectProps {
  readonly role: PartyRole;
  readonly onRole: (role: PartyRole) => void;
}

function RoleSelect({ role, onRole }: RoleSelectProps): ReactNode {
  const { parties } = useTexts();
  return (
    <Select
      label={parties.role}
      value={role}
      onChange={onRole}
      options={(Object.keys(parties.roles) as PartyRole[]).map((value) => ({
        value,
        text: parties.roles[value],
      }))}
    />
  );
}

interface UnsealNamesProps {
  readonly partyId: string;
  readonly onNames: (names: readonly TypedName[]) => void;
}

function UnsealNames({ partyId, onNames }: UnsealNamesProps): ReactNode {
  const { parties } = useTexts();
  const caseId = useCaseId();
  const ask = useAction(
    useCallback(async () => {
      const { names } = await call('party.names', { caseId, partyId });
      onNames(names.length === 0 ? [emptyName()] : names.map((name) => ({ ...emptyName(), ...name })));
    }, [caseId, partyId, onNames]),
  );
  return (
    <div>
      <Button onPress={ask.run}>{parties.editNames}</Button>
    </div>
  );
}
