import type { ReactNode } from 'react';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { sayHere, saySize } from '../../texts/say-values.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Facts } from './facts.tsx';

/** What was made from the file: of which bytes, by which steps; the file itself stays as it is. */
export function DerivativesTab({ page }: { readonly page: ItemPage }): ReactNode {
  const { itemPage } = useTexts();
  const lang = useLang();
  if (page.derivatives.length === 0) return <p>{itemPage.noDerivatives}</p>;
  return (
    <div className="stack">
      {page.derivatives.map((each) => (
        <section key={`${each.sha256} ${each.at}`} className="card">
          <h2>{itemPage.purposes[each.purpose]}</h2>
          <Facts
            rows={[
              [itemPage.when, sayHere(each.at, lang)],
              [itemPage.type, `${each.type}, ${saySize(each.size, lang)}`],
              [itemPage.ownHash, each.sha256],
              [itemPage.parentHash, each.parentSha256],
              [itemPage.perceptual, each.perceptualHash],
            ]}
          />
          <h3>{itemPage.steps}</h3>
          <ol className="steps">
            {each.steps.map(({ operation, library, version, parameters }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps are in the order in which they were taken
              <li key={at}>
                <code>{operation}</code>{' '}
                <span className="soft small">
                  {library} {version} ·{' '}
                  {Object.entries(parameters)
                    .map(([name, value]) => `${name}=${value}`)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
