import { type ReactNode, useCallback, useRef, useState } from 'react';
import type {
  ConversationSurvey,
  Merged,
  OpenedConversation,
} from '../../../shared/ipc/calls/conversation.ts';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { ShownText } from '../../ui/shown-text.tsx';
import { sayUnseen } from '../../ui/unseen-characters.ts';
import { useAction } from '../../ui/use-action.ts';
import { mergeNames, namesOfPerson, partNames } from './names.ts';

export interface PeopleProps {
  readonly conversationId: string;
  readonly opened: OpenedConversation;
  readonly people: ConversationSurvey['people'];
  readonly onClose: () => void;
}

/** Names listed at once; a room with more is narrowed by search. */
const MOST = 500;

/** Who wrote, how often, and what a person notes of the names: which are one, and whose phone it was. */
export function People({ conversationId, opened, people, onClose }: PeopleProps): ReactNode {
  const caseId = useCaseId();
  const { reader } = useTexts();
  const lang = useLang();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { merged, owner } = opened;
  const self = opened.self ?? owner;
  const names = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const set = useAction(
    useCallback(
      async (note: { self: string | null; merged: Merged }) => {
        await call('conversation.setNote', { caseId, conversationId, ...note });
        setTicked([]);
      },
      [caseId, conversationId],
    ),
  );
  const group = (changed: Merged): void => {
    if (set.isRunning) return;
    set.run({ ...note, merged: changed });
    // The button that was pressed may go; the focus must not go with it, or no key closes the dialog.
    names.current?.focus();
  };
  const merge = (): void => {
    setSaid(ticked.length < 2 ? reader.tickTwo : '');
    if (ticked.length >= 2) group(mergeNames(ticked, ticked[0]!, merged));
  };
  const note = { self: opened.self, merged };
  const shown = people.slice(0, MOST);
  const tick = (name: string, isTicked: boolean): void =>
    setTicked(isTicked ? [...ticked, name] : ticked.filter((each) => each !== name));
  return (
    <Dialog title={reader.peopleTitle} isOpen isWide onClose={onClose}>
      {set.error !== null && <Notice look="wrong">{sayError(set.error, lang)}</Notice>}
      <Select
        label={reader.self}
        value={self ?? ''}
        options={[
          ...(owner === null ? [{ value: '', text: reader.nobody }] : []),
          ...shown.map(({ name }) => ({ value: name, text: sayUnseen(name) })),
        ]}
        onChange={(name) => set.run({ ...note, self: name === '' ? null : name })}
      />
      <h3>{reader.names(people.length)}</h3>
      <p className="soft small">{reader.mergeWhat}</p>
      <ul className="plain-list" ref={names} tabIndex={-1} aria-label={reader.names(people.length)}>
        {shown.map(({ name, messages }) => {
          const others = namesOfPerson(name, merged).filter((each) => each !== name);
          return (
            <li key={name} className="row between">
              <Checkbox isSelected={ticked.includes(name)} onChange={(next) => tick(name, next)}>
                <ShownText text={name} edges />{' '}
                <span className="soft small">{reader.wrote(messages.toLocaleString(lang))}</span>
                {others.length > 0 && (
                  <span className="small">
                    {' '}
                    {reader.sameAs} <ShownText text={others.join(', ')} edges />
                  </span>
                )}
              </Checkbox>
              {others.length > 0 && (
                <Button
                  label={reader.partNamed(sayUnseen(name))}
                  onPress={() => group(partNames(name, merged))}
                >
                  {reader.part}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {people.length > MOST && <p className="small">{reader.tooMany}</p>}
      <div className="row">
        <Button look="main" onPress={merge}>
          {ticked.length < 2 ? reader.merge : reader.mergeAs(sayUnseen(ticked[0]!))}
        </Button>
        <Button onPress={onClose}>{reader.close}</Button>
        <span role="status" className="small">
          {said}
        </span>
      </div>
    </Dialog>
  );
}
