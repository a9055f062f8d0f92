import { type ReactNode, useState } from 'react';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { ShownPieces } from '../../ui/shown-text.tsx';

type Encoding = NonNullable<InputOf<'item.text'>['encoding']>;

/** By the names under which other programs offer them. */
const ENCODINGS: readonly { readonly value: Encoding; readonly text: string }[] = [
  { value: 'utf-8', text: 'UTF-8' },
  { value: 'utf-16le', text: 'UTF-16 LE' },
  { value: 'utf-16be', text: 'UTF-16 BE' },
  { value: 'cp949', text: 'CP949 (EUC-KR)' },
  { value: 'shift_jis', text: 'Shift_JIS' },
  { value: 'gb18030', text: 'GB18030' },
  { value: 'big5', text: 'Big5' },
];

const nameOf = (encoding: string): string =>
  ENCODINGS.find(({ value }) => value === encoding)?.text ?? encoding;

/** Text as text: nothing of it is a link, a mark or a script, and what cannot be seen is named. */
export function TextViewer({ page: { itemId } }: { readonly page: ItemPage }): ReactNode {
  const { itemPage } = useTexts();
  const lang = useLang();
  const [page, setPage] = useState(0);
  const [encoding, setEncoding] = useState<Encoding | null>(null);
  const { data, error } = useAsked('item.text', { itemId, page, encoding });
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  const asFound = {
    value: '',
    text: encoding === null ? itemPage.asFound(nameOf(data.encoding)) : itemPage.asBytesSay,
  };
  return (
    <div className="stack viewer">
      <div className="row between">
        <Select<string>
          look="bar"
          label={itemPage.encoding}
          value={encoding ?? ''}
          options={[asFound, ...ENCODINGS]}
          onChange={(chosen) => setEncoding(chosen === '' ? null : (chosen as Encoding))}
        />
        {data.pages > 1 && (
          <div className="row">
            <Button isDisabled={page === 0} onPress={() => setPage(page - 1)}>
              {itemPage.pageBefore}
            </Button>
            <span>{itemPage.pageOf(page + 1, data.pages)}</span>
            <Button isDisabled={page + 1 >= data.pages} onPress={() => setPage(page + 1)}>
              {itemPage.pageAfter}
            </Button>
          </div>
        )}
      </div>
      {encoding === null && data.isGuessed && <Notice look="advice">{itemPage.guessed}</Notice>}
      {data.hasUndecodable && <Notice look="advice">{itemPage.undecodable}</Notice>}
      {data.text === '' && <p>{itemPage.emptyText}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is read by keys */}
      <section className="plain-text" tabIndex={0} aria-label={itemPage.textOf(page + 1)}>
        <pre dir="auto">
          <ShownPieces text={data.text} />
        </pre>
      </section>
    </div>
  );
}
