import type { ReactNode } from 'react';
import type { ConversationSurvey } from '../../../shared/ipc/calls/conversation.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { DayJump } from './day-jump.tsx';

/** What is open over the rows: one of them by its place, or a list. */
export type Opened = 'people' | 'findings' | { readonly row: number };

export interface ReaderToolsProps {
  /** Null while it is being made. */
  readonly survey: ConversationSurvey | null;
  readonly days: ConversationSurvey['days'];
  readonly withLines: boolean;
  readonly setLines: (withLines: boolean) => void;
  readonly onRow: (row: number) => void;
  readonly onOpen: (open: Opened) => void;
}

export function ReaderTools(props: ReaderToolsProps): ReactNode {
  const { survey, days, withLines, setLines, onRow, onOpen } = props;
  const { reader } = useTexts();
  return (
    <div className="row reader-tools">
      <DayJump days={days} isReady={survey !== null} onRow={onRow} />
      <Button onPress={() => onOpen('people')}>{reader.people}</Button>
      <Button onPress={() => onOpen('findings')}>{reader.findings(survey?.unparsed.length ?? 0)}</Button>
      <Checkbox isSelected={withLines} onChange={setLines}>
        {reader.withLines}
      </Checkbox>
    </div>
  );
}
