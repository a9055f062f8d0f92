import { type ReactNode, useState } from 'react';
import type { PartyRow } from '../../../shared/ipc/calls/party.ts';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { PartyForm } from './party-form.tsx';
import { SealedNames } from './sealed-names.tsx';

/** People of the case by their pseudonyms; their names stay sealed until somebody asks for one person's. */
export function PartyList({ isClosed }: { readonly isClosed: boolean }): ReactNode {
  const { parties } = useTexts();
  const lang = useLang();
  const caseId = useCaseId();
  const part = useListPart();
  const { data, error } = useAsked('party.list', { caseId, from: part.from, count: part.count });
  const [form, setForm] = useState<PartyRow | 'new' | null>(null);
  if (error !== null && data === undefined) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  const isEmpty = data.total === 0;
  return (
    <div className="stack">
      {isEmpty ? <p>{parties.none}</p> : <PartyTable rows={data.rows} isClosed={isClosed} onEdit={setForm} />}
      <ListPages part={part} total={data.total} />
      {!isClosed && (
        <div>
          <Button look={isEmpty ? 'main' : 'plain'} onPress={() => setForm('new')}>
            <PlusIcon /> {parties.add}
          </Button>
        </div>
      )}
      {!isEmpty && <p className="soft small">{parties.imagesNotMasked}</p>}
      {form !== null && (
        <PartyForm
          party={form === 'new' ? null : form}
          proposed={data.proposed}
          onClose={() => setForm(null)}
        />
      )}
    </div>
  );
}

interface PartyTableProps {
  readonly rows: readonly PartyRow[];
  readonly isClosed: boolean;
  readonly onEdit: (party: PartyRow) => void;
}

function PartyTable({ rows, isClosed, onEdit }: PartyTableProps): ReactNode {
  const { parties } = useTexts();
  return (
    <TableBox label={parties.people}>
      <thead>
        <tr>
          <th scope="col">{parties.pseudonym}</th>
          <th scope="col">{parties.role}</th>
          <th scope="col">{parties.protection}</th>
          <th scope="col">{parties.names}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((party) => (
          <tr key={party.partyId}>
            <td>
              <bdi>{party.pseudonym}</bdi>
            </td>
            <td>{parties.roles[party.role]}</td>
            <td>{party.protected ? parties.protected : parties.open}</td>
            <td>
              <SealedNames party={party} />
            </td>
            <td>
              {!isClosed && (
                <Button look="quiet" label={parties.editOf(party.pseudonym)} onPress={() => onEdit(party)}>
                  {parties.edit}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
