import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTexts } from '../../texts/use-texts.ts';
import { GridIcon, ListIcon } from '../../ui/icons.tsx';
import type { Look } from './layout.ts';

interface LookSwitchProps {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

export function LookSwitch({ look, onLook }: LookSwitchProps): ReactNode {
  const { items } = useTexts();
  return (
    <ToggleButtonGroup
      aria-label={items.look}
      className="switch"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[look]}
      onSelectionChange={([chosen]) => onLook(chosen as Look)}
    >
      <ToggleButton id="grid" className="switch-part" aria-label={items.asGrid}>
        <GridIcon />
      </ToggleButton>
      <ToggleButton id="list" className="switch-part" aria-label={items.asList}>
        <ListIcon />
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
