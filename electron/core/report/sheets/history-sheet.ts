import type { Writable } from 'node:stream';
import { actorBasisText, clockStateText, entryKindText, entryText } from '../../../../shared/i18n/custody.ts';
import { koreanMoment, utcOffset } from '../../../../shared/i18n/korean-time.ts';
import type { Lang } from '../../../../shared/i18n/lang.ts';
import type { HistoryRow } from '../../custody/history.ts';
import type { HistoryFilter } from '../../history/find-history.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import { type Flow, flowKeyValues, flowText, flowTitle, startFlow } from '../pdf/flow.ts';
import { flowTable } from '../pdf/table.ts';
import { SHEET_MARGINS } from './lines.ts';

export interface HistoryOnPaper {
  readonly vaultId: string;
  /** Entries of the whole log, and of those that fit. */
  readonly size: number;
  readonly total: number;
  readonly filter: HistoryFilter;
  /** Milliseconds since 1970, by this computer's clock. */
  readonly printedAt: number;
  readonly offsetMinutes: number;
  /** Name of somebody with a key; of nobody and nothing else. */
  readonly nameOf: (personId: string) => string | null;
  readonly lang: Lang;
}

const WORDS = {
  ko: {
    title: '보관이력',
    what: '보관함에서 언제 누가 무엇을 했는지를 적은 것입니다. 사건 이름, 당사자 이름, 파일 이름은 없고 번호(id)만 있습니다. 내용의 진실, 작성자, 수집 전의 변경 여부, 빠진 자료가 없는지를 증명하지 않습니다.',
    vault: '보관함',
    entries: '항목 수',
    count: (total: number, size: number) =>
      `${total.toLocaleString('en-US')}개 (전체 ${size.toLocaleString('en-US')}개 가운데)`,
    chosen: '고른 조건',
    about: (id: string) => `${id}에 관한 것`,
    since: (at: string) => `${at}부터`,
    until: (at: string) => `${at} 전까지`,
    all: '모두',
    printed: '인쇄 시각',
    clock: '(이 컴퓨터 시계, 제3자 확인 없음)',
    times: (zone: string) =>
      `아래 시각은 모두 이 컴퓨터 시계로 적은 것이며(${zone}), 제3자가 확인하지 않았습니다.`,
    columns: ['번호', '시각', '한 일', '대상 번호(id)', '누가'],
  },
  en: {
    title: 'Custody history',
    what: 'What was done in the vault, when and by whom. It holds no name of a case, a party or a file, only ids. It does not prove the truth of contents, who wrote them, whether they were changed before collection, or that nothing is missing.',
    vault: 'Vault',
    entries: 'Entries',
    count: (total: number, size: number) =>
      `${total.toLocaleString('en-US')} (of ${size.toLocaleString('en-US')})`,
    chosen: 'Chosen',
    about: (id: string) => `about ${id}`,
    since: (at: string) => `from ${at}`,
    until: (at: string) => `before ${at}`,
    all: 'all',
    printed: 'Printed',
    clock: '(clock of this computer, not confirmed by a third party)',
    times: (zone: string) =>
      `All times below are by the clock of this computer (${zone}), not confirmed by a third party.`,
    columns: ['No.', 'Time', 'Act', 'Subject (id)', 'By'],
  },
} as const;

/** The history on paper, oldest first, a row for each entry; as long as the log is, in constant memory. */
export async function writeHistorySheet(
  of: HistoryOnPaper,
  rows: AsyncIterable<HistoryRow>,
  sink: Writable,
): Promise<PdfSummary> {
  const words = WORDS[of.lang];
  const pdf = createPdf(sink, { title: words.title, lang: of.lang, date: of.printedAt });
  const flow = await startFlow(pdf, { margins: SHEET_MARGINS });
  await flowTitle(flow, words.title);
  await flowText(flow, words.what, { size: 10, after: 6 });
  await flowHead(flow, of);
  await flowText(flow, words.times(utcOffset(of.offsetMinutes)), { size: 9, after: 2 });
  const [number, time, act, subject, by] = words.columns;
  await flowTable(flow, {
    columns: [
      { header: number, share: 9, align: 'right' },
      { header: time, share: 22 },
      { header: act, share: 24 },
      { header: subject, share: 29 },
      { header: by, share: 21 },
    ],
    rows: toCells(of, rows),
    size: 8,
  });
  return finishPdf(pdf);
}

async function flowHead(flow: Flow, of: HistoryOnPaper): Promise<void> {
  const words = WORDS[of.lang];
  await flowKeyValues(
    flow,
    [
      [words.vault, of.vaultId],
      [words.entries, words.count(of.total, of.size)],
      [words.chosen, chosenText(of)],
      [words.printed, `${koreanMoment(of.printedAt, of.offsetMinutes)} ${words.clock}`],
    ],
    { labelWidth: 80, size: 10 },
  );
}

function chosenText({ filter, lang, nameOf, offsetMinutes }: HistoryOnPaper): string {
  const words = WORDS[lang];
  const moment = (at: string) => koreanMoment(Date.parse(at), offsetMinutes);
  const parts = [
    ...(filter.about === null ? [] : [words.about(filter.about)]),
    ...(filter.kind === null ? [] : [entryKindText(filter.kind, lang)]),
    ...(filter.person === null ? [] : [nameOf(filter.person) ?? filter.person]),
    ...(filter.since === null ? [] : [words.since(moment(filter.since))]),
    ...(filter.until === null ? [] : [words.until(moment(filter.until))]),
  ];
  return parts.length === 0 ? words.all : parts.join(' · ');
}

async function* toCells(of: HistoryOnPaper, rows: AsyncIterable<HistoryRow>): AsyncGenerator<string[]> {
  const { nameOf, lang, offsetMinutes } = of;
  for await (const { seq, at, kind, subject, actor, actorBasis, clock, refs } of rows) {
    const act = entryText({ kind, change: refs.change ?? null }, lang);
    const by = actor === null ? '' : (nameOf(actor) ?? actor);
    yield [
      String(seq),
      koreanMoment(Date.parse(at), offsetMinutes).replace(/ \(.*$/, ''),
      clock === 'ok' ? act : `${act}\n[${clockStateText(clock, lang)}]`,
      subject ?? '-',
      [by, `(${actorBasisText(actorBasis, lang)})`].filter((part) => part !== '').join(' '),
    ];
  }
}
