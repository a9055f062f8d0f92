import { type ReactNode, useState } from 'react';
import type { HistoryFilter } from '../../../shared/ipc/calls/history.ts';
import { useCaseId } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Chosen, HistoryChoice, NOTHING_CHOSEN, toFilter } from './history-choice.tsx';
import { HistoryList } from './history-list.tsx';
import { PrintHistory } from './print-history.tsx';
import './history.css';

/** The history of a case, or of the whole vault: read, narrowed, printed. */
export function History(): ReactNode {
  const { history } = useTexts();
  const caseId = useCaseId();
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN);
  const filter: HistoryFilter = toFilter(chosen, caseId);
  return (
    <div className="history">
      <div className="row between">
        <h1>{history.title}</h1>
        <PrintHistory filter={filter} />
      </div>
      <HistoryChoice chosen={chosen} onChange={setChosen} />
      <HistoryList key={JSON.stringify(chosen)} filter={filter} newestFirst={chosen.newestFirst} />
    </div>
  );
}
