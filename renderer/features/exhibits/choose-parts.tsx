import { type ReactNode, useState } from 'react';
import { Checkbox, GridList, GridListItem } from 'react-aria-components';
import type { Choice, Part } from '../../../shared/ipc/calls/exhibit.ts';
import { useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { CheckMark } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface ChoosePartsProps {
  readonly caseId: string;
  readonly chosen: readonly Choice[];
  readonly onChange: (chosen: readonly Choice[]) => void;
}

/** Files shown at first, and how many more each time. */
const STEP = 50;
/** What one answer may hold. */
const MOST = 500;

export function toPart({ itemId, conversation }: Choice): Part {
  return { itemId, conversation, from: null, to: null };
}

const keyOf = ({ itemId, conversation }: Pick<Choice, 'itemId' | 'conversation'>): string =>
  `${itemId}/${conversation ?? ''}`;

/** Evidence and conversations by name, newest first. Nothing of them is opened for this. */
export function ChooseParts({ caseId, chosen, onChange }: ChoosePartsProps): ReactNode {
  const { exhibits } = useTexts();
  const lang = useLang();
  const { go } = useWork();
  const [filter, setFilter] = useState('');
  const [count, setCount] = useState(STEP);
  const { data, error } = useAsked('exhibit.choices', { caseId, filter, from: 0, count });
  const rows = data?.rows ?? [];
  const selected = new Set(chosen.map(keyOf));
  const choose = (keys: ReadonlySet<string>): void => {
    const kept = chosen.filter((each) => keys.has(keyOf(each)));
    const added = rows.filter((each) => keys.has(keyOf(each)) && !selected.has(keyOf(each)));
    onChange([...kept, ...added]);
  };
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data !== undefined && data.total === 0 && filter === '')
    return (
      <div className="stack">
        <p>{exhibits.nothingTaken}</p>
        <div>
          <Button look="main" onPress={() => go('intake')}>
            {exhibits.takeIn}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="stack">
      <TextField autoFocus label={exhibits.filter} value={filter} onChange={setFilter} />
      {rows.length === 0 && data !== undefined && <p className="soft">{exhibits.nothingFound}</p>}
      <GridList
        aria-label={exhibits.choices}
        className="choice-rows"
        items={rows.map((row) => ({ ...row, id: keyOf(row) }))}
        dependencies={[exhibits, rows]}
        selectionMode="multiple"
        selectedKeys={selected}
        onSelectionChange={(keys) =>
          choose(keys === 'all' ? new Set(rows.map(keyOf)) : new Set([...keys].map(String)))
        }
      >
        {(row) => (
          <GridListItem textValue={row.name} className="choice-row">
            <Checkbox slot="selection" className="choice">
              <span className="mark">
                <CheckMark />
              </span>
            </Checkbox>
            <ChoiceWords row={row} />
          </GridListItem>
        )}
      </GridList>
      {data !== undefined && (
        <div className="row between small">
          <span className="soft" role="status">
            {exhibits.chosen(chosen.length)}
          </span>
          {data.total > count && count < MOST && (
            <>
              <span className="soft">{exhibits.shownChoices(count, data.total)}</span>
              <Button onPress={() => setCount(Math.min(MOST, count + STEP))}>{exhibits.moreChoices}</Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function ChoiceWords({ row }: { readonly row: Choice }): ReactNode {
  const { exhibits } = useTexts();
  const lang = useLang();
  return (
    <span className="choice-words">
      <bdi className="exhibit-title">{row.title === '' ? row.name : row.title}</bdi>
      <span className="soft small">
        {[
          exhibits.kinds[row.kind],
          ...(row.messages === null ? [] : [exhibits.messages(row.messages)]),
          new Date(row.takenAt).toLocaleDateString(lang),
          exhibits.copyKinds[row.copyKind],
          ...(row.marks.length === 0 ? [] : [exhibits.usedIn(row.marks.join(', '))]),
        ].join(' · ')}
      </span>
      {row.title !== '' && <bdi className="soft small">{row.name}</bdi>}
    </span>
  );
}
