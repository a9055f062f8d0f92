import { type FormEvent, type ReactNode, useState } from 'react';
import type { ConversationSurvey } from '../../../shared/ipc/calls/conversation.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayDay } from '../../ui/device-time.ts';
import { findDay } from './find-day.ts';

export interface DayJumpProps {
  readonly days: ConversationSurvey['days'];
  readonly isReady: boolean;
  readonly onRow: (row: number) => void;
}

export function DayJump({ days, isReady, onRow }: DayJumpProps): ReactNode {
  const { reader } = useTexts();
  const lang = useLang();
  const [day, setDay] = useState('');
  const [said, setSaid] = useState('');
  const sorted = days.map((run) => run.day).sort();
  const jump = (event: FormEvent): void => {
    event.preventDefault();
    const found = day === '' ? null : findDay(days, day);
    if (found === null) return;
    setSaid(found.isOther ? reader.otherDay(sayDay(found.day, lang)) : '');
    onRow(found.row);
  };
  return (
    <form className="row day-jump" onSubmit={jump}>
      <label className="bar-choice">
        <span className="label">{reader.day}</span>
        <input
          type="date"
          className="input bar-input"
          value={day}
          min={sorted[0]}
          max={sorted.at(-1)}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" isDisabled={!isReady || days.length === 0}>
        {isReady ? reader.goToDay : reader.gathering}
      </Button>
      <span role="status" className="small">
        {said}
      </span>
    </form>
  );
}
