import type { ReactNode } from 'react';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { parts } from '../../app/parts.ts';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';

/** Exhibits that show the file, by their marks. */
export function MarksTab({ page }: { readonly page: ItemPage }): ReactNode {
  const { itemPage } = useTexts();
  const { go } = useWork();
  if (page.exhibits.length === 0) return <p>{itemPage.noMarks}</p>;
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{itemPage.mark}</th>
          <th scope="col">{itemPage.exhibitTitle}</th>
          <th scope="col">{itemPage.shows}</th>
          <th scope="col">{itemPage.status}</th>
        </tr>
      </thead>
      <tbody>
        {page.exhibits.map(({ exhibitId, mark, title, messages, status }) => (
          <tr key={exhibitId}>
            <td>
              {parts.exhibits === undefined ? (
                mark
              ) : (
                <Button look="quiet" onPress={() => go('exhibits', { exhibitId })}>
                  {mark}
                </Button>
              )}
            </td>
            <td>
              <bdi>{title}</bdi>
            </td>
            <td>
              {messages === null ? itemPage.showsAll : itemPage.showsMessages(messages.from, messages.to)}
            </td>
            <td>{itemPage.statuses[status]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
