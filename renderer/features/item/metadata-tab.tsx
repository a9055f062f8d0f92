import type { ReactNode } from 'react';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ShownText } from '../../ui/shown-text.tsx';

/** What the file says of itself, read when asked for, as found and not interpreted. */
export function MetadataTab({ page: { itemId, isWithheld } }: { readonly page: ItemPage }): ReactNode {
  const { itemPage } = useTexts();
  const lang = useLang();
  const job = useJob('item.readMetadata');
  const { data, error } = useAsked('item.metadata', { itemId });
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  const { metadata, canRead } = data;
  if (metadata === null)
    return (
      <div className="stack narrow">
        <p>{isWithheld ? itemPage.isWithheld : canRead ? itemPage.metadataUnread : itemPage.metadataNone}</p>
        {canRead && (
          <div>
            <Button look="main" isDisabled={job.isRunning} onPress={() => job.run({ itemId })}>
              {itemPage.readMetadata}
            </Button>
          </div>
        )}
        {job.input?.itemId === itemId && <JobProgress job={job} label={itemPage.readingMetadata} />}
      </div>
    );
  const { image, fields, truncated, damaged } = metadata;
  return (
    <div className="stack">
      <p className="soft">{itemPage.metadataWhat}</p>
      {damaged && <Notice look="advice">{itemPage.metadataDamaged}</Notice>}
      {truncated && <Notice look="advice">{itemPage.metadataTruncated}</Notice>}
      {image !== null && (
        <p>{itemPage.imageFacts(image.format.toUpperCase(), image.width, image.height, image.images)}</p>
      )}
      {fields.length === 0 ? (
        <p>{itemPage.metadataEmpty}</p>
      ) : (
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{itemPage.group}</th>
              <th scope="col">{itemPage.field}</th>
              <th scope="col">{itemPage.value}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ group, name, value }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold one field twice, and they never move
              <tr key={at}>
                <td>{group}</td>
                <td>
                  <ShownText text={name} />
                </td>
                <td className="value">
                  <ShownText text={value} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
