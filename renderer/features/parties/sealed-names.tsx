import { type ReactNode, useCallback, useState } from 'react';
import type { PartyRow, SealedName } from '../../../shared/ipc/calls/party.ts';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { useAction } from '../../ui/use-action.ts';

/** How many names are sealed, and the names where somebody asks for them; they are kept no longer than they are shown. */
export function SealedNames({ party }: { readonly party: PartyRow }): ReactNode {
  const { parties } = useTexts();
  const lang = useLang();
  const { partyId, pseudonym } = party;
  const caseId = useCaseId();
  const [names, setNames] = useState<readonly SealedName[] | null>(null);
  const ask = useAction(
    useCallback(
      async () => setNames((await call('party.names', { caseId, partyId })).names),
      [caseId, partyId],
    ),
  );
  if (party.names === 0) return <span className="soft">{parties.noNames}</span>;
  const isShown = names !== null;
  return (
    <div className="stack-tight">
      <div className="row">
        <span>{parties.sealed(party.names)}</span>
        <Button
          look="quiet"
          label={isShown ? parties.hideNamesOf(pseudonym) : parties.showNamesOf(pseudonym)}
          onPress={isShown ? () => setNames(null) : ask.run}
        >
          {isShown ? parties.hideNames : parties.showNames}
        </Button>
      </div>
      {ask.error !== null && <span className="soft">{sayError(ask.error, lang)}</span>}
      {isShown && (
        <ul>
          {names.map(({ kind, value }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: shown as they are stored
            <li key={place}>
              <span className="soft small">{parties.kinds[kind]}</span> <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
