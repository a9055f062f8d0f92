import { type ReactNode, useState } from 'react';
import type { DestroyReason, Forecast as Foreseen } from '../../../shared/ipc/calls/destroy.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { ConfirmDestroy } from './confirm.tsx';
import { CopiesOutside } from './copies-outside.tsx';

export interface ForecastProps {
  readonly ids: readonly string[];
  readonly reason: DestroyReason;
  readonly onHolds: () => void;
  /** The destruction has begun. */
  readonly onStarted: () => void;
}

/** What would go, what forbids it, and which copies nobody here can reach. */
export function Forecast({ ids, reason, onHolds, onStarted }: ForecastProps): ReactNode {
  const { destroy } = useTexts();
  const lang = useLang();
  const { data, error, isPlaceholderData } = useAsked('destroy.foresee', { ids: [...ids] });
  const [isAsking, setAsking] = useState(false);
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined || isPlaceholderData) return null;
  return (
    <section className="card" aria-labelledby="forecast">
      <h2 id="forecast">{destroy.forecast}</h2>
      <WhatGoes of={data} />
      <CopiesOutside copies={data.copies} />
      {data.forbidden.length > 0 ? (
        <Forbidden of={data} onHolds={onHolds} />
      ) : (
        <div>
          <Button look="main" onPress={() => setAsking(true)}>
            {destroy.start}
          </Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDestroy
          ids={ids}
          reason={reason}
          onClose={() => setAsking(false)}
          onStarted={() => {
            setAsking(false);
            onStarted();
          }}
        />
      )}
    </section>
  );
}

/** Names shown at first sight; the rest is counted. */
const NAMES = 20;

function WhatGoes({ of: { items, bytes, names, drafts } }: { readonly of: Foreseen }): ReactNode {
  const { destroy } = useTexts();
  const lang = useLang();
  // Never nothing: a file of some bytes would read as if there were none.
  const megabytes = Math.max(bytes / 1e6, 0.01).toLocaleString(lang, { maximumFractionDigits: 2 });
  return (
    <>
      <ul className="rows">
        <li>
          <strong>{destroy.items(items)}</strong> · {destroy.size(megabytes)}
        </li>
        {drafts > 0 && <li>{destroy.drafts(drafts)}</li>}
        <li className="soft">{destroy.stays}</li>
      </ul>
      {names.length > 0 && (
        <ul className="rows soft small">
          {names.slice(0, NAMES).map((name, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <li key={place}>
              <bdi>{name}</bdi>
            </li>
          ))}
          {items > NAMES && <li>{destroy.more(items - NAMES)}</li>}
        </ul>
      )}
    </>
  );
}

interface ForbiddenProps {
  readonly of: Foreseen;
  readonly onHolds: () => void;
}

function Forbidden({ of: { forbidden }, onHolds }: ForbiddenProps): ReactNode {
  const { caseFile, destroy } = useTexts();
  const reasons = caseFile.reasons as Readonly<Record<string, string>>;
  return (
    <Notice look="advice" title={destroy.forbidden}>
      <ul>
        {forbidden.map(({ by, id, reason }) => (
          <li key={id}>{by === 'hold' ? destroy.byHold(reasons[reason] ?? reason) : destroy.byExhibit}</li>
        ))}
      </ul>
      {forbidden.some(({ by }) => by === 'hold') && (
        <div>
          <Button onPress={onHolds}>{destroy.toHolds}</Button>
        </div>
      )}
    </Notice>
  );
}
