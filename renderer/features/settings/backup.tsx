import { type ReactNode, useState } from 'react';
import { useAsked } from '../../ipc/queries.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { PlaceField } from '../writing/place-field.tsx';
import { Drill } from './drill.tsx';

/** A copy of the whole vault, and the proof that it can be brought back. */
export function Backup(): ReactNode {
  const { safekeeping } = useTexts();
  const job = useJob('safekeeping.copy');
  const [path, setPath] = useState('');
  return (
    <div className="stack">
      <section className="card">
        <h2>{safekeeping.title}</h2>
        <p className="soft">{safekeeping.hint}</p>
        <Known />
        <PlaceField
          kind="new"
          label={safekeeping.folder}
          suggested={safekeeping.folderName}
          path={path}
          onPath={setPath}
        />
        <div>
          <Button look="main" isDisabled={path === '' || job.isRunning} onPress={() => job.run({ path })}>
            {safekeeping.make}
          </Button>
        </div>
        <JobProgress job={job} label={safekeeping.making} />
        {job.result !== null && <Notice look="good">{safekeeping.made(job.result.size)}</Notice>}
      </section>
      <section className="card">
        <h2>{safekeeping.drillTitle}</h2>
        <p className="soft">{safekeeping.drillHint}</p>
        <Drill />
      </section>
    </div>
  );
}

function Known(): ReactNode {
  const { safekeeping } = useTexts();
  const lang = useLang();
  const part = useListPart(10);
  const { data } = useAsked('safekeeping.list', { from: part.from, count: part.count });
  if (data === undefined) return null;
  if (data.total === 0) return <Notice look="advice">{safekeeping.none}</Notice>;
  return (
    <div className="stack tight">
      <TableBox label={safekeeping.known}>
        <thead>
          <tr>
            <th scope="col">{safekeeping.when}</th>
            <th scope="col">{safekeeping.where}</th>
            <th scope="col">{safekeeping.entries}</th>
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
