import { type ReactNode, useCallback } from 'react';
import { useAsked } from '../../ipc/queries.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { Written } from '../place/save-button.tsx';
import { SaveTo } from '../place/save-to.tsx';
import { Drill } from './drill.tsx';

/** A copy of the whole vault, and the proof that it can be brought back. */
export function Backup(): ReactNode {
  const { backup } = useTexts();
  return (
    <div className="stack">
      <section className="card">
        <h2>{backup.cardTitle}</h2>
        <p className="soft">{backup.hint}</p>
        <Known />
        <MakeBackup />
      </section>
      <section className="card">
        <h2>{backup.drillTitle}</h2>
        <p className="soft">{backup.drillHint}</p>
        <Drill />
      </section>
    </div>
  );
}

function MakeBackup(): ReactNode {
  const { backup } = useTexts();
  const job = useJob('backup.make');
  const start = useCallback(async (path: string) => job.run({ path }), [job.run]);
  return (
    <>
      <div className="row">
        <SaveTo
          look="main"
          label={backup.make}
          suggested={backup.folderName}
          onChosen={start}
          isDisabled={job.isRunning}
        />
      </div>
      <JobProgress job={job} label={backup.making} />
      {job.result !== null && (
        <>
          <Notice look="good">{backup.made(job.result.size)}</Notice>
          <Written path={job.result.path} />
        </>
      )}
    </>
  );
}

function Known(): ReactNode {
  const { backup } = useTexts();
  const lang = useLang();
  const part = useListPart(10);
  const { data, error } = useAsked('backup.list', { from: part.from, count: part.count });
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  if (data.total === 0) return <Notice look="advice">{backup.none}</Notice>;
  return (
    <div className="stack-tight">
      <TableBox label={backup.known}>
        <thead>
          <tr>
            <th scope="col">{backup.when}</th>
            <th scope="col">{backup.where}</th>
            <th scope="col">{backup.entries}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ backupId, at, target, size }) => (
            <tr key={backupId}>
              <td>{new Date(at).toLocaleString(lang)}</td>
              <td>
                <bdi className="place-path">{target}</bdi>
              </td>
              <td>{size}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      <ListPages part={part} total={data.total} />
    </div>
  );
}
