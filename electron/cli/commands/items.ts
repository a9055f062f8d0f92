import type { Command } from 'commander';
import { errorText } from '../../../shared/errors/index.ts';
import { copySignText } from '../../../shared/i18n/copy-signs.ts';
import { itemsWithoutReading, readItems } from '../../core/conversation/read-items.ts';
import { eachItem, type ItemView } from '../../core/item/items.ts';
import { makePreviews } from '../../core/preview/previews.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { collect } from '../options.ts';
import { printRows } from '../print-rows.ts';
import { withProgress } from '../progress.ts';
import { chooseCase, withSession } from '../with-session.ts';

export function registerItems(program: Command, context: CliContext): void {
  program
    .command('items')
    .description(say(context, { en: 'list the items of a case', ko: '사건의 증거물 목록' }))
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .action((options: { case?: string }, own: Command) =>
      withSession(context, own, (session) => {
        const items = eachItem(session.db, chooseCase(session, options.case));
        return printRows(context, 'item-list/1', { items }, () =>
          items.map((item) => describe(context, item)),
        );
      }),
    );
  registerPreviews(program, context);
  registerReadings(program, context);
}

function registerPreviews(program: Command, context: CliContext): void {
  program
    .command('previews')
    .description(
      say(context, {
        en: 'previews of pictures, made only when asked for',
        ko: '미리보기. 시킬 때에만 만듦',
      }),
    )
    .command('make')
    .description(say(context, { en: 'make the previews that wait', ko: '기다리는 미리보기 만들기' }))
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .action((options: { case?: string }, own: Command) =>
      withSession(context, own, async (session) => {
        const caseId = chooseCase(session, options.case);
        const outcomes = await withProgress(
          context,
          say(context, { en: 'Previews', ko: '미리보기' }),
          (onProgress) => makePreviews(session, { caseId, signal: context.signal, onProgress }),
        );
        const failed = outcomes.flatMap(({ itemId, error }) =>
          error === null ? [] : [{ itemId, code: error.code, message: errorText(error, context.lang) }],
        );
        const made = outcomes.length - failed.length;
        printResult(context, 'previews/1', { made, failed }, () =>
          [
            say(context, { en: `Previews made: ${made}`, ko: `미리보기 ${made}개를 만들었습니다.` }),
            ...failed.map((each) => `  ${each.itemId}: ${each.message}`),
          ].join('\n'),
        );
      }),
    );
}

function registerReadings(program: Command, context: CliContext): void {
  program
    .command('readings')
    .description(say(context, { en: 'readings of chat exports', ko: '대화 내보내기 파일 읽기' }))
    .command('make')
    .description(
      say(context, {
        en: 'read the exports that wait, or named ones again',
        ko: '기다리는 내보내기 파일 읽기, 또는 다시 읽기',
      }),
    )
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .option(
      '--item <id>',
      say(context, {
        en: 'read this one again; the old reading is kept',
        ko: '다시 읽을 증거물. 먼저 읽은 것도 남음',
      }),
      collect,
    )
    .action((options: { case?: string; item?: string[] }, own: Command) =>
      withSession(context, own, async (session) => {
        const waiting = itemsWithoutReading(session.db, chooseCase(session, options.case));
        const itemIds = options.item ?? waiting;
        const outcomes = await withProgress(
          context,
          say(context, { en: 'Reading', ko: '읽는 중' }),
          (onProgress) => readItems(session, { itemIds, signal: context.signal, onProgress }),
        );
        const readings = outcomes.map(({ itemId, reading, error }) => ({
          itemId,
          format: reading?.format ?? 'unknown',
          conversations: reading?.conversations ?? [],
          error: error === null ? null : { code: error.code, message: errorText(error, context.lang) },
        }));
        printResult(context, 'readings/1', { readings }, () =>
          readings.map((each) => `${each.itemId}  ${each.format}  ${each.error?.message ?? ''}`).join('\n'),
        );
      }),
    );
}

function describe(context: CliContext, view: ItemView): string {
  const { itemId, item, names, copySigns, livePhotoWith } = view;
  const start = `${itemId}  ${item.type}  ${item.size}  ${item.sha256.slice(0, 16)}  ${stateOf(context, view)}  ${names.at(-1) ?? ''}`;
  const live =
    livePhotoWith.length === 0
      ? ''
      : `  ${say(context, { en: 'Live Photo with', ko: '라이브 포토 짝' })} ${livePhotoWith.join(', ')}`;
  const signs = copySignText(copySigns, context.lang);
  const copy =
    signs === '' ? '' : `  ${say(context, { en: 'may be a copy', ko: '사본일 수 있음' })}: ${signs}`;
  return `${start}${live}${copy}`;
}

function stateOf(context: CliContext, { derivatives, withheld }: ItemView): string {
  if (withheld) return say(context, { en: 'isolated', ko: '격리' });
  const hasPreview = derivatives.some((each) => each.purpose === 'preview');
  return hasPreview ? say(context, { en: 'preview', ko: '미리보기' }) : '';
}
