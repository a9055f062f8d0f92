import { type ReactNode, useCallback, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ExhibitRow } from '../../../shared/ipc/calls/exhibit.ts';
import { useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { type Groups, joined, parted, stepped } from './groups.ts';

export interface DraftMenuProps {
  readonly row: ExhibitRow;
  readonly groups: Groups;
  readonly onArrange: (groups: Groups) => void;
}

/** Everything that dragging does, for whoever cannot drag; and what concerns one draft alone. */
export function DraftMenu({ row, groups, onArrange }: DraftMenuProps): ReactNode {
  const { exhibits } = useTexts();
  const { go } = useWork();
  const [isRemoving, setRemoving] = useState(false);
  const { exhibitId } = row;
  const at = groups.findIndex((group) => group.includes(exhibitId));
  const isBranch = (groups[at]?.length ?? 1) > 1;
  const actions = {
    open: () => go('exhibits', { exhibitId }),
    up: () => onArrange(stepped(groups, exhibitId, -1)),
    down: () => onArrange(stepped(groups, exhibitId, 1)),
    join: () => onArrange(joined(groups, exhibitId)),
    part: () => onArrange(parted(groups, exhibitId)),
    remove: () => setRemoving(true),
  } as const;
  const offered = (Object.keys(actions) as (keyof typeof actions)[]).filter(
    (name) => (name !== 'part' || isBranch) && (name !== 'join' || (!isBranch && at > 0)),
  );
  return (
    <>
      <MenuTrigger>
        <AriaButton className="button quiet" aria-label={exhibits.menu(row.mark)}>
          <MoreIcon />
        </AriaButton>
        <Popover className="menu-box">
          <Menu className="menu" onAction={(key) => actions[key as keyof typeof actions]()}>
            {offered.map((name) => (
              <MenuItem key={name} id={name} className="menu-item">
                {exhibits[name]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {isRemoving && <RemoveDialog row={row} onClose={() => setRemoving(false)} />}
    </>
  );
}

function RemoveDialog({
  row,
  onClose,
}: {
  readonly row: ExhibitRow;
  readonly onClose: () => void;
}): ReactNode {
  const { exhibits, ui } = useTexts();
  const lang = useLang();
  const { exhibitId } = row;
  const remove = useAction(
    useCallback(async () => {
      await call('exhibit.remove', { exhibitId });
      onClose();
    }, [exhibitId, onClose]),
  );
  return (
    <Dialog title={exhibits.removeAsk(row.mark)} isOpen onClose={onClose} role="alertdialog">
      <p>{exhibits.removeHint}</p>
      {remove.error !== null && <Notice look="wrong">{sayError(remove.error, lang)}</Notice>}
      <div className="row">
        <Button look="main" onPress={() => remove.run()} isDisabled={remove.isRunning}>
          {exhibits.remove}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {ui.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
