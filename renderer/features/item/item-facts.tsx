import type { ReactNode } from 'react';
import { clockStateText } from '../../../shared/i18n/custody.ts';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { sayMoment, saySize } from '../../texts/say-values.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';

/** What it is, how large, taken in when, by which clock. */
export function ItemFacts({ page }: { readonly page: ItemPage }): ReactNode {
  const { items, itemPage } = useTexts();
  const lang = useLang();
  const kind = page.copyKind === 'original' ? items.original : items.received;
  return (
    <dl className="item-facts">
      <div>
        <dt>{itemPage.kind}</dt>
        <dd>{page.isWithheld ? itemPage.isolatedKind(kind) : kind}</dd>
      </div>
      <div>
        <dt>{itemPage.type}</dt>
        <dd>
          {page.type}, {saySize(page.size, lang)}
        </dd>
      </div>
      <div>
        <dt>{itemPage.taken}</dt>
        <dd>
          {sayMoment(page.takenAt, page.offsetMinutes, lang)} ({clockStateText(page.clock, lang)})
        </dd>
      </div>
    </dl>
  );
}
