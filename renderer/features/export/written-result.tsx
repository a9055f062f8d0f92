import { type ReactNode, useCallback } from 'react';
import { archiveText } from '../../../shared/i18n/archive.ts';
import {
  notProvenText,
  selfMadeSignerText,
  timeAnchorText,
  verdictText,
} from '../../../shared/i18n/verdict.ts';
import type { Written } from '../../../shared/ipc/calls/export.ts';
import { useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { FolderIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { LeftOutItems } from './left-out-items.tsx';
import { megabytes } from './target.ts';

export interface WrittenResultProps {
  readonly title: string;
  readonly written: Written;
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
  readonly leftOutTotal?: number;
  readonly isFiling?: boolean;
}

/** What was written, what its check says in the fixed words, and what to keep of it. */
export function WrittenResult({
  title,
  written,
  leftOut,
  leftOutTotal = leftOut.length,
  isFiling = false,
}: WrittenResultProps): ReactNode {
  const { exporting, exhibits } = useTexts();
  const lang = useLang();
  const { go } = useWork();
  const { verdict, findings } = written;
  return (
    <div className="stack">
      <h2>{title}</h2>
      <Notice
        look={verdict === 'unchanged' ? 'good' : verdict === 'differs' ? 'wrong' : 'plain'}
        title={verdictText(verdict, lang)}
      >
        {findings.length > 0 && (
          <ul>
            {findings.map((finding) => (
              <li key={finding}>
                <bdi>{finding}</bdi>
              </li>
            ))}
          </ul>
        )}
        {verdict === 'unable' && <span>{exporting.unableSealed}</span>}
        <span>{notProvenText(lang)}</span>
        {!isFiling && <span>{selfMadeSignerText(lang)}</span>}
        {written.anchor !== null && <span>{timeAnchorText(written.anchor, lang)}</span>}
        {written.trust !== null && <span>{archiveText(`trust.${written.trust}`, lang)}</span>}
      </Notice>
      <dl className="result">
        <dt>{exporting.place}</dt>
        <dd>
          <bdi className="place-path">{written.path}</bdi>
          <div className="small soft">{exporting.size(written.files, megabytes(written.bytes, lang))}</div>
        </dd>
        <dt>{exporting.digest}</dt>
        <dd>
          <code className="mono digest">{written.digest.match(/.{1,8}/g)!.join(' ')}</code>
          <div className="small soft">{exporting.digestHint}</div>
        </dd>
      </dl>
      <ShowFolder path={written.path} />
      <LeftOutItems leftOut={leftOut} total={leftOutTotal} />
      {isFiling && (
        <Notice>
          <span>{exporting.afterFiling}</span>
          <div>
            <Button onPress={() => go('exhibits')}>{exhibits.record}</Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

export function ShowFolder({ path }: { readonly path: string }): ReactNode {
  const { exporting } = useTexts();
  const lang = useLang();
  const show = useAction(
    useCallback(async () => {
      await call('app.showFolder', { path });
    }, [path]),
  );
  return (
    <>
      <div>
        <Button look="main" onPress={() => show.run()}>
          <FolderIcon /> {exporting.open}
        </Button>
      </div>
      {show.error !== null && <Notice look="wrong">{sayError(show.error, lang)}</Notice>}
    </>
  );
}
