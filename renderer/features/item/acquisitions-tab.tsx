import type { ReactNode } from 'react';
import { actorBasisText, clockStateText } from '../../../shared/i18n/custody.ts';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { sayHere, sayMoment } from '../../texts/say-values.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Facts } from './facts.tsx';

type Acquisition = ItemPage['acquisitions']['rows'][number];

/** How the file came here, each time it came; newest first. */
export function AcquisitionsTab({ page }: { readonly page: ItemPage }): ReactNode {
  const { itemPage } = useTexts();
  const { total, rows } = page.acquisitions;
  return (
    <div className="stack">
      {page.copySigns.length > 0 && (
        <Notice look="advice" title={itemPage.copySigns}>
          <ul className="plain-list">
            {page.copySigns.map((sign) => (
              <li key={sign}>{itemPage.copySignWords[sign as Sign] ?? sign}</li>
            ))}
          </ul>
        </Notice>
      )}
      {page.names.length > 1 && <Facts rows={[[itemPage.allNames, page.names.join(' · ')]]} />}
      {rows.map((row, at) => (
        <AcquisitionCard key={row.acquisitionId} row={row} number={total - at} />
      ))}
      {total > rows.length && <p className="soft">{itemPage.more(total - rows.length)}</p>}
    </div>
  );
}

type Sign = keyof ReturnType<typeof useTexts>['itemPage']['copySignWords'];

function AcquisitionCard({ row, number }: { readonly row: Acquisition; readonly number: number }): ReactNode {
  const { itemPage, items } = useTexts();
  const lang = useLang();
  const { source, received, fileTimes } = row;
  const here = (at: string | null): string | null => (at === null ? null : sayHere(at, lang));
  const by = row.by ?? row.personId ?? itemPage.nobody;
  return (
    <section className="card" aria-label={itemPage.acquisition(number)}>
      <h2>{itemPage.acquisition(number)}</h2>
      <Facts
        rows={[
          [
            itemPage.when,
            `${sayMoment(row.at, row.offsetMinutes, lang)} (${clockStateText(row.clock, lang)})`,
          ],
          [itemPage.by, `${by} (${actorBasisText(row.personBasis, lang)})`],
          [itemPage.collector, row.collector],
          [itemPage.method, itemPage.methods[row.method]],
          [itemPage.kind, row.copyKind === 'original' ? items.original : items.received],
          [itemPage.device, source.device],
          [itemPage.app, source.app],
          [itemPage.account, source.account],
          [itemPage.url, source.url],
          [itemPage.secondDevice, source.secondDevice],
          [itemPage.via, received?.via],
          [itemPage.from, received?.from],
          [itemPage.receivedAt, received?.at],
          [itemPage.firstFileAt, received?.firstFileAt],
          [itemPage.place, row.place],
          [itemPage.custodian, row.custodian],
          [itemPage.capturedAt, row.capturedAt],
          [itemPage.modified, here(fileTimes.modified)],
          [itemPage.created, here(fileTimes.created)],
          [
            itemPage.clockOffset,
            row.clockOffsetSeconds === null ? null : itemPage.seconds(row.clockOffsetSeconds),
          ],
        ]}
      />
    </section>
  );
}
