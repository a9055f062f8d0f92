import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './shortcut-list.css';
import { SHORTCUTS } from './shortcuts.ts';

export interface ShortcutListProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys, drawn from the table that listens to them. */
export function ShortcutList({ isOpen, onClose }: ShortcutListProps): ReactNode {
  const { shortcuts } = useTexts();
  return (
    <Dialog title={shortcuts.title} isOpen={isOpen} onClose={onClose}>
      <p>{shortcuts.lead}</p>
      <KeyTable>
        {SHORTCUTS.map(({ action, keys }) => (
          <tr key={action}>
            <td>
              {action === 'section' ? (
                <Chord chord={`Ctrl+${shortcuts.names.digits}`} />
              ) : (
                <Keys keys={keys} />
              )}
            </td>
            <td>{shortcuts.actions[action]}</td>
          </tr>
        ))}
      </KeyTable>
      <h3>{shortcuts.elsewhere}</h3>
      <KeyTable>
        {shortcuts.places.map(([keys, does]) => (
          <tr key={keys}>
            <td>
              <kbd className="key">{keys}</kbd>
            </td>
            <td>{does}</td>
          </tr>
        ))}
      </KeyTable>
      <div className="row">
        <Button look="main" onPress={onClose}>
          {shortcuts.close}
        </Button>
      </div>
    </Dialog>
  );
}

function KeyTable({ children }: { readonly children: ReactNode }): ReactNode {
  const { shortcuts } = useTexts();
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{shortcuts.key}</th>
          <th scope="col">{shortcuts.does}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }): ReactNode {
  const { shortcuts } = useTexts();
  return keys.map((chord, index) => (
    <span key={chord}>
      {index > 0 && ` ${shortcuts.or} `}
      <Chord chord={chord} />
    </span>
  ));
}

function Chord({ chord }: { readonly chord: string }): ReactNode {
  const { shortcuts } = useTexts();
  const names: Readonly<Record<string, string>> = shortcuts.names;
  return (
    <kbd className="key">
      {chord
        .split('+')
        .map((key) => names[key] ?? key)
        .join(' + ')}
    </kbd>
  );
}
