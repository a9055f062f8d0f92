import type { ReactNode } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface PickItemsProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChosen: (itemIds: readonly string[]) => void;
  /** Choosing another one lets go of the one before. */
  readonly isOne?: boolean;
}

/** Pieces of evidence to choose from by their file names; none of them is looked at. */
export function PickItems({ label, chosen, onChosen, isOne = false }: PickItemsProps): ReactNode {
  const { items } = useTexts();
  const lang = useLang();
  const caseId = useCaseId();
  const part = useListPart(20);
  const { data, error } = useAsked('item.list', { caseId, from: part.from, count: part.count });
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  if (data.total === 0) return <p className="soft">{items.none}</p>;
  const turn = (itemId: string, isChosen: boolean): void => {
    if (isOne) onChosen(isChosen ? [itemId] : []);
    else onChosen(isChosen ? [...chosen, itemId] : chosen.filter((each) => each !== itemId));
  };
  return (
    <fieldset className="stack-tight plain">
      <legend className="label">{label}</legend>
      <div className="scroll-box">
        {data.rows.map(({ itemId, name, takenAt }) => (
          <Checkbox
            key={itemId}
            isSelected={chosen.includes(itemId)}
            onChange={(isChosen) => turn(itemId, isChosen)}
          >
            <bdi>{name}</bdi> <span className="soft small">{new Date(takenAt).toLocaleString(lang)}</span>
          </Checkbox>
        ))}
      </div>
      <ListPages part={part} total={data.total} />
    </fieldset>
  );
}
