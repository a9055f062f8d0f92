import { type ReactNode, useState } from 'react';
import type { ItemRow } from '../../../shared/ipc/calls/item.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { ItemPage } from '../item/item-page.tsx';
import { BlurredPicture } from './blurred-picture.tsx';

/** Cards of one page: few enough to be drawn at once, many enough to look through. */
const PAGE = 60;

/** The list, or the one piece of it that a person was sent to. */
export function Items(): ReactNode {
  const { where } = useWork();
  return where.itemId === undefined ? <ItemList /> : <ItemPage itemId={where.itemId} />;
}

/** What was taken in, in the order it came. Pictures are blurred until somebody holds a key or a button on them. */
function ItemList(): ReactNode {
  const caseId = useCaseId();
  const { go } = useWork();
  const { items } = useTexts();
  const lang = useLang();
  const [from, setFrom] = useState(0);
  const { data, error } = useAsked('item.list', { caseId, from, count: PAGE });
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  if (data.total === 0)
    return (
      <div className="stack">
        <h1>{items.title}</h1>
        <p>{items.none}</p>
        <div>
          <Button look="main" onPress={() => go('intake')}>
            {items.takeIn}
          </Button>
        </div>
      </div>
    );
  const last = Math.min(from + PAGE, data.total);
  return (
    <div className="stack">
      <div className="row between">
        <h1>{items.title}</h1>
        <div className="row">
          <span className="soft">
            {items.count(data.total)} · {items.showing(from + 1, last)}
          </span>
          <Button isDisabled={from === 0} onPress={() => setFrom(Math.max(0, from - PAGE))}>
            {items.earlier}
          </Button>
          <Button isDisabled={last === data.total} onPress={() => setFrom(from + PAGE)}>
            {items.later}
          </Button>
        </div>
      </div>
      <ul className="cards">
        {data.rows.map((row) => (
          <ItemCard key={row.itemId} row={row} />
        ))}
      </ul>
    </div>
  );
}

function ItemCard({ row }: { readonly row: ItemRow }): ReactNode {
  const { go } = useWork();
  const { items } = useTexts();
  const lang = useLang();
  const kind = row.isWithheld
    ? items.withheld
    : row.copyKind === 'original'
      ? items.original
      : items.received;
  return (
    <li className="card item">
      {row.hasPreview ? (
        <BlurredPicture src={`/vault/item/${row.itemId}/preview`} />
      ) : (
        <div className="picture soft small">{items.noPreview}</div>
      )}
      <Button look="quiet" onPress={() => go('items', { itemId: row.itemId })}>
        <bdi className="name">{row.name}</bdi>
      </Button>
      <span className="soft small">
        {kind} · {new Date(row.takenAt).toLocaleString(lang)} · {row.size.toLocaleString(lang)} B
      </span>
      <span className="soft small hash">
        {items.hash} {row.sha256.slice(0, 16)}
      </span>
    </li>
  );
}
