import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { takeDrops } from '../../app/drop-takers.ts';
import { call } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { ChooseFile } from '../place/choose-file.tsx';
import { ArchiveCheck } from './archive-check.tsx';
import { CopyCheck } from './copy-check.tsx';

interface Found extends OutputOf<'verify.inspect'> {
  readonly path: string;
}

/** Something from outside: dropped or chosen, told by its names and first bytes, then checked. */
export function OtherCheck(): ReactNode {
  const { verify } = useTexts();
  const lang = useLang();
  const archive = useJob('verify.archive');
  const copy = useJob('verify.copy');
  const own = useJob('verify.vault');
  const isRunning = archive.isRunning || copy.isRunning;
  // A person who comes back finds what goes on, or what came of it.
  const [found, setFound] = useState<Found | null>(() => lastOf(archive.input?.path, copy.input?.path));
  const inspect = useAction(
    useCallback(
      async (path: string) => {
        const seen = await call('verify.inspect', { path });
        archive.forget();
        copy.forget();
        setFound({ ...seen, path });
        if (seen.kind === 'open-vault') own.run({});
      },
      [archive.forget, copy.forget, own.run],
    ),
  );
  useEffect(
    () =>
      takeDrops(([path]) => {
        if (path !== undefined && !isRunning) inspect.run(path);
      }),
    [inspect.run, isRunning],
  );
  const choose = useCallback(async (path: string) => inspect.run(path), [inspect.run]);
  const another = (): void => {
    archive.forget();
    copy.forget();
    setFound(null);
  };
  return (
    <section className="card" aria-labelledby="verify-other">
      <h2 id="verify-other">{verify.other}</h2>
      {found === null || found.kind === 'unknown' ? (
        <>
          <p>{verify.otherHow}</p>
          {found !== null && <Notice look="advice">{verify.unknown}</Notice>}
          <div className="row">
            <ChooseFile asked={{ file: 'archive' }} onChosen={choose}>
              {verify.chooseFile}
            </ChooseFile>
            <ChooseFile asked={{ folder: 'archive' }} onChosen={choose}>
              {verify.chooseFolder}
            </ChooseFile>
          </div>
        </>
      ) : (
        <>
          <p>
            <bdi>{found.name}</bdi> <span className="soft">({verify.kinds[found.kind]})</span>
          </p>
          {found.kind === 'vault' && <CopyCheck path={found.path} />}
          {(found.kind === 'archive' || found.kind === 'sealed') && (
            <ArchiveCheck path={found.path} isSealed={found.kind === 'sealed'} />
          )}
          {!isRunning && (
            <div>
              <Button look="quiet" onPress={another}>
                {verify.another}
              </Button>
            </div>
          )}
        </>
      )}
      {inspect.error !== null && <Notice look="wrong">{sayError(inspect.error, lang)}</Notice>}
    </section>
  );
}

function lastOf(archive: string | undefined, copy: string | undefined): Found | null {
  const path = archive ?? copy;
  if (path === undefined) return null;
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return { path, name, kind: archive === undefined ? 'vault' : 'archive' };
}
