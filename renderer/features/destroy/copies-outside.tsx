import type { ReactNode } from 'react';
import type { Forecast } from '../../../shared/ipc/calls/destroy.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { TableBox } from '../../ui/table-box.tsx';

/** Exports and backups that may hold it still: nothing in this program can take them back. */
export function CopiesOutside({ copies }: { readonly copies: Forecast['copies'] }): ReactNode {
  const { destroy } = useTexts();
  const lang = useLang();
  if (copies.total === 0) return <p className="soft">{destroy.noCopies}</p>;
  return (
    <div className="stack-tight">
      <strong>{destroy.copies}</strong>
      <p className="soft small">{destroy.copiesHint}</p>
      <TableBox label={destroy.copies}>
        <thead>
          <tr>
            <th scope="col">{destroy.kind}</th>
            <th scope="col">{destroy.when}</th>
            <th scope="col">{destroy.where}</th>
            <th scope="col">{destroy.toWhom}</th>
          </tr>
        </thead>
        <tbody>
          {copies.rows.map(({ kind, id, at, target, recipient }) => (
            <tr key={id}>
              <td>{destroy.copyKinds[kind]}</td>
              <td>{new Date(at).toLocaleString(lang)}</td>
              <td>
                <bdi className="place-path">{target}</bdi>
              </td>
              <td>
                <bdi>{recipient}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      {copies.total > copies.rows.length && <p>{destroy.more(copies.total - copies.rows.length)}</p>}
    </div>
  );
}
