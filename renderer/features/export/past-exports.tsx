import type { ReactNode } from 'react';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';

/** As many as anybody looks through. */
const SHOWN = 100;

/** Who has a copy of what. */
export function PastExports({ caseId }: { readonly caseId: string }): ReactNode {
  const { exporting } = useTexts();
  const lang = useLang();
  const { data, error } = useAsked('export.list', { caseId, from: 0, count: SHOWN });
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  const kinds: Record<string, string> = exporting.pastKinds;
  return (
    <section className="stack">
      <h2>{exporting.past}</h2>
      {data.rows.length === 0 ? (
        <p className="soft">{exporting.pastNone}</p>
      ) : (
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{exporting.pastColumns.at}</th>
              <th scope="col">{exporting.pastColumns.kind}</th>
              <th scope="col">{exporting.pastColumns.recipient}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ exportId, at, kind, recipient }) => (
              <tr key={exportId}>
                <td>{new Date(at).toLocaleString(lang)}</td>
                <td>{kinds[kind] ?? kind}</td>
                <td>
                  <bdi>{recipient === '' ? exporting.notSaid : recipient}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data.total > SHOWN && <p className="soft small">{exporting.moreLeftOut(data.total - SHOWN)}</p>}
    </section>
  );
}
