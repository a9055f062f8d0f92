import { type ReactNode, useState } from 'react';
import type { Choice, Part, PartView } from '../../../shared/ipc/calls/exhibit.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChooseParts, toPart } from './choose-parts.tsx';
import type { FormProps } from './form-props.ts';

/** What the exhibit shows, in the order of its pages. */
export function PartsForm({ read, shown, change, isFrozen }: FormProps): ReactNode {
  const { exhibits } = useTexts();
  const [isAdding, setAdding] = useState(false);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const put = (at: number, part: Part): void => change({ parts: shown.parts.with(at, part) });
  const add = (chosen: readonly Choice[]): void => {
    setNames(new Map([...names, ...chosen.map(({ itemId, name }) => [itemId, name] as const)]));
    change({ parts: [...shown.parts, ...chosen.map(toPart)] });
    setAdding(false);
  };
  return (
    <section className="card">
      <h2>{exhibits.parts}</h2>
      <ol className="part-rows">
        {shown.parts.map((part, at) => (
          <PartRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the same item may stand in it twice
            key={`${part.itemId}/${at}`}
            part={part}
            view={viewOf(read.parts, part)}
            name={names.get(part.itemId)}
            isFrozen={isFrozen}
            onChange={(next) => put(at, next)}
            onRemove={shown.parts.length > 1 ? () => change({ parts: shown.parts.toSpliced(at, 1) }) : null}
          />
        ))}
      </ol>
      {!isFrozen && (
        <div>
          <Button onPress={() => setAdding(true)}>{exhibits.addPart}</Button>
        </div>
      )}
      {isAdding && <AddParts onAdd={add} onClose={() => setAdding(false)} />}
    </section>
  );
}

function viewOf(parts: readonly PartView[], { itemId, conversation }: Part): PartView | undefined {
  return parts.find((each) => each.itemId === itemId && each.conversation === conversation);
}

interface PartRowProps {
  readonly part: Part;
  /** Null until it is saved for the first time. */
  readonly view: PartView | undefined;
  readonly name: string | undefined;
  readonly isFrozen: boolean;
  readonly onChange: (part: Part) => void;
  readonly onRemove: (() => void) | null;
}

function PartRow({ part, view, name, isFrozen, onChange, onRemove }: PartRowProps): ReactNode {
  const { exhibits } = useTexts();
  const { go } = useWork();
  const shownName = view?.name ?? name ?? part.itemId;
  return (
    <li className="part-row">
      <div className="row between">
        <span className="choice-words">
          <bdi className="exhibit-title">{view?.conversationTitle || shownName}</bdi>
          {view !== undefined && <span className="soft small">{exhibits.kinds[view.facts.kind]}</span>}
        </span>
        <span className="row">
          <Button look="quiet" onPress={() => go('items', { itemId: part.itemId })}>
            {exhibits.openItem}
          </Button>
          {!isFrozen && onRemove !== null && (
            <Button look="quiet" onPress={onRemove}>
              {exhibits.removePart(shownName)}
            </Button>
          )}
        </span>
      </div>
      {view?.isWithheld === true && <Notice look="advice">{exhibits.withheld}</Notice>}
      {view !== undefined && view.messages !== null && (
        <Range part={part} total={view.messages} isFrozen={isFrozen} onChange={onChange} />
      )}
    </li>
  );
}

interface RangeProps extends Pick<PartRowProps, 'part' | 'isFrozen' | 'onChange'> {
  readonly total: number;
}

/** Which messages; left empty for all of them. */
function Range({ part, total, isFrozen, onChange }: RangeProps): ReactNode {
  const { exhibits } = useTexts();
  const put = (field: 'from' | 'to', text: string): void => {
    const digits = text.replace(/\D/g, '').slice(0, 9);
    onChange({
      ...part,
      conversation: part.conversation ?? 0,
      [field]: digits === '' ? null : Number(digits),
    });
  };
  return (
    <div className="stack">
      <p className="small">{exhibits.range(total)}</p>
      <div className="pair">
        {(['from', 'to'] as const).map((field) => (
          <TextField
            key={field}
            label={exhibits[field]}
            value={part[field] === null ? '' : String(part[field])}
            onChange={(text) => put(field, text)}
            isReadOnly={isFrozen}
          />
        ))}
      </div>
      <p className="soft small">{exhibits.wholeHint}</p>
    </div>
  );
}

function AddParts({
  onAdd,
  onClose,
}: {
  readonly onAdd: (chosen: readonly Choice[]) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { exhibits, ui } = useTexts();
  const caseId = useCaseId();
  const [chosen, setChosen] = useState<readonly Choice[]>([]);
  return (
    <Dialog title={exhibits.addPart} isOpen onClose={onClose} isWide isForm>
      <ChooseParts caseId={caseId} chosen={chosen} onChange={setChosen} />
      <div className="row">
        <Button look="main" onPress={() => onAdd(chosen)} isDisabled={chosen.length === 0}>
          {exhibits.add}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {ui.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
