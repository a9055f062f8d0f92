import type { ReactNode } from 'react';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import type { Standing } from './standing.ts';

/** Each request with what came back for it. */
export function Answers({ standing }: { readonly standing: Standing }): ReactNode {
  const { time } = useTexts();
  const lang = useLang();
  if (standing.requests.length === 0) return <p>{time.noRequests}</p>;
  const tokens = new Map(standing.tokens.map((token) => [token.requestId, token]));
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{time.sizeColumn}</th>
          <th scope="col">{time.askedColumn}</th>
          <th scope="col">{time.answerColumn}</th>
        </tr>
      </thead>
      <tbody>
        {standing.requests.map(({ requestId, size, at }) => (
          <tr key={requestId}>
            <td>{size}</td>
            <td>{new Date(at).toLocaleString(lang)}</td>
            <td>
              <Answer token={tokens.get(requestId)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answer({ token }: { readonly token: Standing['tokens'][number] | undefined }): ReactNode {
  const { time } = useTexts();
  const lang = useLang();
  if (token === undefined) return <span className="soft">{time.waiting}</span>;
  return (
    <span className="stack">
      <span>{new Date(token.genTime).toLocaleString(lang)}</span>
      <bdi>{token.authority}</bdi>
      <span className="soft small">{token.trust === 'trusted' ? time.trusted : time.notTrusted}</span>
    </span>
  );
}
