import type { Command } from 'commander';
import type { ChatRecord } from '../../../shared/chat/record.ts';
import type { Lang } from '../../../shared/i18n/lang.ts';
import { openExport } from '../../core/reading/open-export.ts';
import { type ConversationRead, type ExportRead, readExport } from '../../core/reading/read-export.ts';
import type { ExportSource } from '../../core/reading/source.ts';
import { type CliContext, say } from '../context.ts';
import { print } from '../print-rows.ts';
import { visible } from '../visible.ts';

export interface ReadOptions {
  readonly json?: boolean;
  /** One JSON line for each record instead of the summary. */
  readonly messages?: boolean;
  readonly lang?: Lang;
}

export interface Output {
  /** Awaited before more is written. */
  write(text: string): void | Promise<void>;
  /** For what stands beside the records, which are one a line. */
  warn(text: string): void;
}

export function registerRead(program: Command, context: CliContext): void {
  program
    .command('read')
    .argument(
      '<file>',
      say(context, { en: 'chat export: .txt, .csv or .zip', ko: '대화 내보내기 파일: .txt, .csv, .zip' }),
    )
    .description(
      say(context, {
        en: 'read a chat export; needs no vault and keeps nothing',
        ko: '대화 내보내기 파일 읽어 보기. 보관함이 없어도 되고 아무것도 남기지 않음',
      }),
    )
    .option(
      '--messages',
      say(context, { en: 'one JSON line for each record', ko: '기록마다 JSON 한 줄로 출력' }),
    )
    .action(async (file: string, options: { messages?: boolean }) => {
      const { json, lang } = context;
      const write = (text: string) => print(context, text);
      await readCommand(file, { ...options, json, lang }, { write, warn: context.err });
    });
}

/**
 * `jikim read FILE`: reads a message export without a vault. An unknown format is no failure.
 * @returns the exit code, 0
 * @throws JikimError where the file cannot be read
 */
export async function readCommand(file: string, options: ReadOptions, out: Output): Promise<number> {
  const source = await openExport(file);
  try {
    if (options.messages === true) await writeRecords(source, options, out);
    else await writeSummary(source, options, out);
  } finally {
    await source.close();
  }
  return 0;
}

async function writeRecords(source: ExportSource, { lang }: ReadOptions, out: Output): Promise<void> {
  const read = await readExport(source, {
    records: (batch, { entry }) => out.write(batch.map((record) => `${toLine(record, entry)}\n`).join('')),
  });
  out.warn(toWarnings(read, lang ?? 'en'));
}

async function writeSummary(source: ExportSource, { json, lang }: ReadOptions, out: Output): Promise<void> {
  const read = await readExport(source);
  await out.write(json === true ? `${toJson(read)}\n` : toHuman(read, lang ?? 'en'));
}

function toLine(record: ChatRecord, entry: string | null): string {
  const { kind, offset, length, line, rawTimestamp, time, sender, text, doubts } = record;
  return JSON.stringify({ kind, entry, offset, length, line, rawTimestamp, time, sender, text, doubts });
}

function toJson({ format, rule, encoding, conversations, ...unsafe }: ExportRead): string {
  const counts = { format, rule, encoding, conversations: conversations.map(toCounts) };
  return JSON.stringify(unsafe.unsafeEntries.length === 0 ? counts : { ...counts, ...unsafe });
}

function toCounts(conversation: ConversationRead): object {
  const { title, participants, messages, system, structure, unparsed, doubts } = conversation;
  return { title, participants, messages, system, structure, unparsed, doubts };
}

const WORDS = {
  en: {
    unknown: 'This is not a message export that Jikim reads. The file can still be taken in as it is.\n',
    untitled: '(no title)',
    format: 'Format',
    counts: (c: ConversationRead) =>
      `${c.messages} messages, ${c.system} events, ${c.structure} headers and separators, ${c.unparsed} lines not understood`,
    people: 'People',
    doubts: 'Doubts',
    unsafe: 'Entries of the zip that no export has by itself (nothing was written under these names)',
    read: 'read as a conversation',
    notRead: 'not read',
    more: (count: number) => `and ${count} more`,
  },
  ko: {
    unknown: '지킴이 읽을 수 있는 대화 내보내기 파일이 아닙니다. 파일은 그대로 보관할 수 있습니다.\n',
    untitled: '(제목 없음)',
    format: '형식',
    counts: (c: ConversationRead) =>
      `메시지 ${c.messages}건, 알림 ${c.system}건, 머리글·구분선 ${c.structure}줄, 읽지 못한 줄 ${c.unparsed}줄`,
    people: '대화 상대',
    doubts: '확인할 점',
    unsafe: '정상 내보내기에는 없는 압축 파일 항목 (이 이름으로 파일을 쓰지 않았습니다)',
    read: '대화로 읽음',
    notRead: '읽지 않음',
    more: (count: number) => `그 밖에 ${count}개`,
  },
} as const;

function toHuman(read: ExportRead, lang: Lang): string {
  const words = WORDS[lang];
  const { format, rule, encoding, conversations } = read;
  if (format === 'unknown') return `${words.unknown}${toWarnings(read, lang)}`;
  const parts = conversations.map((conversation) => {
    const doubts = Object.entries(conversation.doubts).map(([code, count]) => `${code} ${count}`);
    return [
      conversation.title === null ? words.untitled : visible(conversation.title),
      `  ${words.counts(conversation)}`,
      `  ${words.people}: ${conversation.participants.map(visible).join(', ') || '-'}`,
      `  ${words.doubts}: ${doubts.join(', ') || '-'}`,
      '',
    ].join('\n');
  });
  return `${words.format}: ${format} (${rule}, ${encoding})\n${parts.join('')}${toWarnings(read, lang)}`;
}

/** One line for each entry with an unsafe name or kind; empty where there is none. */
function toWarnings({ unsafeEntries, moreUnsafeEntries }: ExportRead, lang: Lang): string {
  if (unsafeEntries.length === 0) return '';
  const words = WORDS[lang];
  const lines = unsafeEntries.map(
    ({ entry, problems, read }) =>
      `  "${visible(entry)}" (${problems.join(', ')}): ${read ? words.read : words.notRead}\n`,
  );
  const more = moreUnsafeEntries === 0 ? '' : `  ${words.more(moreUnsafeEntries)}\n`;
  return `${words.unsafe}:\n${lines.join('')}${more}`;
}
