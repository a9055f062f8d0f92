import { type ReactNode, useCallback, useState } from 'react';
import type { IsolatedRow } from '../../../shared/ipc/calls/quarantine.ts';
import { call } from '../../ipc/client.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { DayField } from '../items/day-field.tsx';
import { momentWords } from '../items/item-words.ts';
import { CopiesOutside } from './copies-outside.tsx';

export interface IsolatedFileProps {
  readonly row: IsolatedRow;
  readonly onBack: () => void;
}

const FIELDS = [
  'description',
  'whereOriginalIs',
  'finder',
  'referredTo',
  'referredAt',
  'referenceNumber',
] as const;
type Words = Pick<IsolatedRow, (typeof FIELDS)[number]>;

/** One isolated file: what is known of it, words about it, to whom it was referred, and the sheet for that. */
export function IsolatedFile({ row, onBack }: IsolatedFileProps): ReactNode {
  const { isolated } = useTexts();
  const lang = useLang();
  const { itemId } = row;
  const [words, setWords] = useState<Words>(() => pick(row));
  const [written, setWritten] = useState<string | null>(null);
  const isChanged = FIELDS.some((name) => words[name] !== row[name]);
  const save = useAction(
    useCallback(async () => void (await call('quarantine.describe', { itemId, ...words })), [itemId, words]),
  );
  const print = useAction(
    useCallback(async () => {
      setWritten(null);
      // What stands on the sheet is what stands on the screen.
      if (isChanged) await call('quarantine.describe', { itemId, ...words });
      const place = await call('dialog.saveAs', { suggested: isolated.sheetName });
      if (place === null) return;
      await call('quarantine.sheet', { itemId, path: place.path });
      setWritten(place.path);
    }, [isChanged, itemId, words, isolated]),
  );
  const field = (name: (typeof FIELDS)[number]) => ({
    label: isolated.fields[name],
    value: words[name],
    onChange: (value: string) => setWords({ ...words, [name]: value }),
  });
  return (
    <div className="stack narrow">
      <div>
        <Button look="quiet" onPress={onBack}>
          {isolated.back}
        </Button>
      </div>
      <h1>
        <bdi>{row.fileName || isolated.nameless}</bdi>
      </h1>
      <Facts row={row} />
      <Proof row={row} />
      <section className="stack">
        <h2>{isolated.describe}</h2>
        <TextField {...field('description')} hint={isolated.descriptionHint} />
        <TextField {...field('whereOriginalIs')} />
        <TextField {...field('finder')} hint={isolated.finderHint} />
        <h2>{isolated.refer}</h2>
        <TextField {...field('referredTo')} hint={isolated.referHint} />
        <DayField {...field('referredAt')} />
        <TextField {...field('referenceNumber')} />
        {save.error !== null && <Notice look="wrong">{sayError(save.error, lang)}</Notice>}
        <div className="row">
          <Button look="main" onPress={save.run} isDisabled={!isChanged || save.isRunning}>
            {isChanged ? isolated.save : isolated.saved}
          </Button>
          <Button onPress={print.run} isDisabled={print.isRunning}>
            {isolated.print}
          </Button>
        </div>
        <p className="soft small">{isolated.sheetWhat}</p>
        {print.error !== null && <Notice look="wrong">{sayError(print.error, lang)}</Notice>}
        {written !== null && (
          <Notice look="good" title={isolated.printed}>
            <bdi>{written}</bdi>
            <div>
              <Button onPress={() => void call('app.showFolder', { path: written })}>
                {isolated.showFolder}
              </Button>
            </div>
          </Notice>
        )}
      </section>
    </div>
  );
}

function pick(row: IsolatedRow): Words {
  return Object.fromEntries(FIELDS.map((name) => [name, row[name]])) as unknown as Words;
}

/** What is known without opening it. */
function Facts({ row }: { readonly row: IsolatedRow }): ReactNode {
  const { isolated } = useTexts();
  const lang = useLang();
  const { facts } = isolated;
  return (
    <dl className="isolated-facts">
      <dt className="soft">{facts.isolatedAt}</dt>
      <dd>{momentWords(row.isolatedAt, lang)}</dd>
      <dt className="soft">{facts.isolatedBy}</dt>
      <dd>
        <bdi>{row.isolatedBy || isolated.notSaid}</bdi>
      </dd>
      <dt className="soft">{facts.size}</dt>
      <dd>{isolated.bytes(row.size.toLocaleString(lang))}</dd>
      <dt className="soft">{facts.type}</dt>
      <dd>
        <bdi>{row.type}</bdi>
      </dd>
      <dt className="soft">{facts.device}</dt>
      <dd>
        <bdi>{row.sourceDevice || isolated.notSaid}</bdi>
      </dd>
      <dt className="soft">{isolated.sha256}</dt>
      <dd className="mono">{row.sha256}</dd>
      <dt className="soft">{isolated.sha512}</dt>
      <dd className="mono">{row.sha512}</dd>
    </dl>
  );
}

/** That nothing of it lies in the vault, and where it may lie outside. */
function Proof({ row }: { readonly row: IsolatedRow }): ReactNode {
  const { isolated } = useTexts();
  const { data } = useAsked('quarantine.copies', { itemId: row.itemId });
  return (
    <Notice look={row.hasBytes ? 'wrong' : 'plain'}>
      <span>{row.hasBytes ? isolated.holdsBytes : isolated.holdsNothing}</span>
      {data !== undefined && data.copiesOutside.length === 0 && <span>{isolated.noCopies}</span>}
      {data !== undefined && <CopiesOutside copies={data.copiesOutside} more={data.moreCopies} />}
    </Notice>
  );
}
