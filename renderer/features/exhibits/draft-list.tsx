import { type ReactNode, useCallback, useState } from 'react';
import {
  Button as AriaButton,
  Checkbox,
  DropIndicator,
  GridList,
  GridListItem,
  useDragAndDrop,
} from 'react-aria-components';
import type { ExhibitRow } from '../../../shared/ipc/calls/exhibit.ts';
import { useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { CheckMark, DragIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { DraftMenu } from './draft-menu.tsx';
import { RowWords } from './exhibit-list.tsx';
import { FilingDialog } from './filing-dialog.tsx';
import { type Groups, groupsOf, moved } from './groups.ts';
import { keptEdits } from './kept-edits.ts';

export interface DraftListProps {
  readonly caseId: string;
  readonly rows: readonly ExhibitRow[];
}

/** Drafts in the order in which they will be filed: dragged, or moved by their menu, and numbered anew each time. */
export function DraftList({ caseId, rows }: DraftListProps): ReactNode {
  const { exhibits } = useTexts();
  const lang = useLang();
  const { go } = useWork();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isFiling, setFiling] = useState(false);
  const arrange = useAction(
    useCallback(
      async (groups: Groups) => {
        await call('exhibit.arrange', { caseId, groups: groups.map((group) => [...group]) });
      },
      [caseId],
    ),
  );
  const groups = groupsOf(rows);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ exhibit: String(key) })),
    acceptedDragTypes: ['exhibit'],
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
    onReorder({ keys, target }) {
      if (target.dropPosition === 'on') return;
      const ids = new Set([...keys].map(String));
      arrange.run(moved(groups, ids, String(target.key), target.dropPosition));
    },
  });
  const picked = rows.filter(({ exhibitId }) => selected.has(exhibitId)).map(({ exhibitId }) => exhibitId);
  // Once it is filed it is frozen, and what was typed could never be saved.
  const hasUnsaved = picked.some((exhibitId) => keptEdits(exhibitId) !== null);
  return (
    <section className="stack exhibit-section">
      <div className="row between">
        <div>
          <h2>{exhibits.drafts}</h2>
          <p className="soft small">{exhibits.draftsHint}</p>
        </div>
        {picked.length > 0 && (
          <Button onPress={() => setFiling(true)} isDisabled={hasUnsaved}>
            {exhibits.recordCount(picked.length)}
          </Button>
        )}
      </div>
      {hasUnsaved && <Notice look="advice">{exhibits.unsavedPicked}</Notice>}
      {arrange.error !== null && <Notice look="wrong">{sayError(arrange.error, lang)}</Notice>}
      <GridList
        aria-label={exhibits.list}
        className="exhibit-rows"
        items={rows.map((row) => ({ ...row, id: row.exhibitId }))}
        dependencies={[exhibits, rows]}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="multiple"
        selectedKeys={selected}
        onSelectionChange={(keys) =>
          setSelected(
            keys === 'all' ? new Set(rows.map(({ exhibitId }) => exhibitId)) : new Set([...keys].map(String)),
          )
        }
        onAction={(key) => go('exhibits', { exhibitId: String(key) })}
      >
        {(row) => (
          <GridListItem id={row.exhibitId} textValue={row.mark} className="exhibit-row">
            <AriaButton slot="drag" className="drag" aria-label={exhibits.drag(row.mark)}>
              <DragIcon />
            </AriaButton>
            <Checkbox slot="selection" className="choice" aria-label={exhibits.select(row.mark)}>
              <span className="mark">
                <CheckMark />
              </span>
            </Checkbox>
            <RowWords row={row} />
            <DraftMenu row={row} groups={groups} onArrange={arrange.run} />
          </GridListItem>
        )}
      </GridList>
      {isFiling && (
        <FilingDialog
          exhibitIds={picked}
          onClose={() => setFiling(false)}
          onFiled={() => setSelected(new Set())}
        />
      )}
    </section>
  );
}
