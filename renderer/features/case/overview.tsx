import './overview.css';
import { type ReactNode, useState } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { ToBackup } from '../backup/to-backup.tsx';
import { FirstSteps } from '../help/first-steps.tsx';
import { WaitingNotes } from '../notes/waiting-notes.tsx';
import { anchorWords } from '../time/anchor-words.ts';
import { TodayPage } from '../today/today.tsx';
import { Copies } from './copies.tsx';
import { Fact } from './fact.tsx';
import { GapLines } from './gap-lines.tsx';
import { KeyAdvice } from './key-advice.tsx';
import { PreviewsWaiting } from './previews-waiting.tsx';

/** Where the case stands, at a glance: what is in, what waits, what a third party confirms, who has copies. */
export function CaseOverview(): ReactNode {
  const caseId = useCaseId();
  const { overview, today } = useTexts();
  const lang = useLang();
  const [isToday, setToday] = useState(false);
  const { data, error } = useAsked('case.overview', { caseId });
  if (isToday) return <TodayPage onBack={() => setToday(false)} />;
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  const { exhibits, gaps } = data;
  return (
    <div className="stack">
      <div className="row between">
        <h1>{overview.title}</h1>
        <Button onPress={() => setToday(true)}>{today.open}</Button>
      </div>
      <KeyAdvice isAlone={data.isAlone} />
      <WaitingNotes />
      <FirstSteps overview={data} />
      <ul className="facts">
        <Fact name={overview.items} value={data.items} to="items">
          <p className="soft small">{overview.today(data.takenToday)}</p>
        </Fact>
        <PreviewsWaiting waiting={data.withoutPreview} />
        <Fact name={overview.unread} value={data.unread} to="conversations" />
        <Fact name={overview.isolated} value={data.isolated} to="isolated" />
        <Fact name={overview.exhibits} value={exhibits.draft + exhibits.filed} to="exhibits">
          <p className="soft small">{overview.exhibitParts(exhibits.draft, exhibits.filed)}</p>
        </Fact>
        <Fact name={overview.gaps} to="exhibits">
          <GapLines gaps={gaps} />
        </Fact>
        <Fact name={overview.time} to="time">
          <p>{anchorWords(data.anchor, overview.anchors)}</p>
          <p className="soft small">
            {overview.entries(data.entries)}
            {data.checkpoint !== null && ` · ${overview.checkpoint(data.checkpoint.size)}`}
          </p>
        </Fact>
        <Fact name={overview.copies} to="export">
          <Copies copies={data.copies} count={data.copyCount} />
          <ToBackup />
        </Fact>
      </ul>
    </div>
  );
}
