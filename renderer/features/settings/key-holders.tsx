import { type ReactNode, useState } from 'react';
import type { PersonRow } from '../../../shared/ipc/calls/people.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { AddPerson } from './add-person.tsx';
import { RemovePerson } from './remove-person.tsx';

/** Everybody who has or had a key, and the ways to give and take one. */
export function KeyHolders(): ReactNode {
  const { people } = useTexts();
  const lang = useLang();
  const part = useListPart();
  const { data, error } = useAsked('person.list', { from: part.from, count: part.count });
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<PersonRow | null>(null);
  const [told, setTold] = useState<string | null>(null);
  if (error !== null && data === undefined) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  const holders = data.rows.filter(({ slotId }) => slotId !== null);
  // The recovery key is a sheet of paper, and none of these.
  const isNobody = part.from === 0 && !data.rows.some(({ isSelf }) => isSelf);
  return (
    <section className="card">
      <h2>{people.title}</h2>
      <p className="soft">{people.sharing}</p>
      {isNobody && <Notice look="advice">{people.byRecovery}</Notice>}
      {holders.length === 1 && part.from === 0 && <Notice look="advice">{people.last}</Notice>}
      {told !== null && <Notice look="good">{told}</Notice>}
      <PersonTable rows={data.rows} onRemove={setLeaving} />
      <ListPages part={part} total={data.total} />
      <div>
        <Button onPress={() => setAdding(true)}>
          <PlusIcon /> {people.add}
        </Button>
      </div>
      {isAdding && (
        <AddPerson
          onClose={() => setAdding(false)}
          onAdded={(name) => {
            setAdding(false);
            setTold(people.added(name));
          }}
        />
      )}
      {leaving !== null && (
        <RemovePerson
          person={leaving}
          onClose={() => setLeaving(null)}
          onRemoved={() => {
            setTold(people.removed(leaving.name));
            setLeaving(null);
          }}
        />
      )}
    </section>
  );
}

interface PersonTableProps {
  readonly rows: readonly PersonRow[];
  readonly onRemove: (person: PersonRow) => void;
}

function PersonTable({ rows, onRemove }: PersonTableProps): ReactNode {
  const { create, people } = useTexts();
  return (
    <TableBox label={people.title}>
      <thead>
        <tr>
          <th scope="col">{people.name}</th>
          <th scope="col">{people.role}</th>
          <th scope="col">{people.state}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <tr key={person.personId}>
            <td>
              <bdi>{person.name}</bdi> {person.isSelf && <span className="state-tag">{people.self}</span>}
            </td>
            <td>{create.roles[person.role]}</td>
            <td>{person.slotId === null ? people.gone : person.shared ? people.shared : people.own}</td>
            <td>
              {person.slotId !== null && !person.isSelf && (
                <Button look="quiet" label={people.removeOf(person.name)} onPress={() => onRemove(person)}>
                  {people.remove}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
