import { type ReactNode, useCallback } from 'react';
import type { CopyOut } from '../../../shared/ipc/calls/consent.ts';
import { call } from '../../ipc/client.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { SaveButton } from '../place/save-button.tsx';

/** What went out of the case before a consent was withdrawn and to whom, each with a letter that asks for it back. */
export function WentOut({ consentId }: { readonly consentId: string }): ReactNode {
  const { consent } = useTexts();
  const lang = useLang();
  const part = useListPart(10);
  const { data, error } = useAsked('consent.copies', { consentId, from: part.from, count: part.count });
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  if (data.total === 0) return <p>{consent.nothingOut}</p>;
  return (
    <div className="stack-tight">
      <strong>{consent.whatWentOut}</strong>
      <TableBox label={consent.whatWentOut}>
        <thead>
          <tr>
            <th scope="col">{consent.when}</th>
            <th scope="col">{consent.kind}</th>
            <th scope="col">{consent.toWhom}</th>
            <th scope="col">{consent.where}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {data.rows.map((copy) => (
            <CopyRow key={copy.exportId} copy={copy} consentId={consentId} />
          ))}
        </tbody>
      </TableBox>
      <ListPages part={part} total={data.total} />
    </div>
  );
}

function CopyRow({ copy, consentId }: { readonly copy: CopyOut; readonly consentId: string }): ReactNode {
  const { consent } = useTexts();
  const lang = useLang();
  const { exportId, recipient, at, target, kind, restsOn } = copy;
  const write = useCallback(
    (path: string) => call('consent.writeRecall', { consentId, exportId, path }),
    [consentId, exportId],
  );
  return (
    <tr>
      <td>{new Date(at).toLocaleString(lang)}</td>
      <td>{consent.outKinds[kind as keyof typeof consent.outKinds]}</td>
      <td>{recipient === '' ? consent.unknownRecipient : <bdi>{recipient}</bdi>}</td>
      <td>
        <bdi className="place-path">{target}</bdi>
      </td>
      <td>
        {restsOn === 'law' ? (
          consent.byLaw
        ) : (
          <>
            {restsOn === 'unclear' && <p className="soft small">{consent.maybeCovered}</p>}
            <SaveButton label={consent.recall} suggested={consent.recallFile} write={write} />
          </>
        )}
      </td>
    </tr>
  );
}
