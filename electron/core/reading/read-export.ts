import { type Plan, ruleVersion } from '../../../shared/chat/plan.ts';
import { readRecords } from '../../../shared/chat/reader.ts';
import type { ChatFormat, ChatRecord } from '../../../shared/chat/record.ts';
import { type ChatSummary, createSummary } from '../../../shared/chat/summary.ts';
import { surveyChat } from '../../../shared/chat/survey.ts';
import type { Encoding } from '../../../shared/chat/text/encoding.ts';
import { isChatName, titleOfName } from '../../../shared/chat/whatsapp/title.ts';
import type { ExportEntry, ExportSource } from './source.ts';
import { entryDoubts, isReadable, type UnsafeEntry, unsafeEntries } from './unsafe-entries.ts';

/** A conversation whose records are about to come. Title, encoding and rule are final; counts are not known yet. */
export interface ConversationStart {
  /** From 0, in the order of the conversations in the export. */
  readonly number: number;
  readonly entry: string | null;
  readonly title: string | null;
  readonly format: ChatFormat;
  /** Parser rule and its version, such as `kakaotalk-android/2`. */
  readonly rule: string;
  readonly encoding: Encoding;
}

export interface ConversationRead extends ConversationStart, ChatSummary {}

export interface ExportRead {
  readonly format: ChatFormat | 'unknown';
  readonly rule: string;
  /** Null where nothing was recognised. */
  readonly encoding: Encoding | null;
  readonly conversations: readonly ConversationRead[];
  /** Entries of a zip that no honest export has, chats or not; named so that none is read or passed over in silence. */
  readonly unsafeEntries: readonly UnsafeEntry[];
  /** How many more there are than are named. */
  readonly moreUnsafeEntries: number;
}

/** What is done with the records of an export while they are read. Each call is awaited before reading goes on. */
export interface RecordSink {
  begin?(conversation: ConversationStart): void | Promise<void>;
  /** Records of the conversation begun last, in file order. */
  records?(batch: readonly ChatRecord[], conversation: ConversationStart): void | Promise<void>;
  end?(conversation: ConversationRead): void | Promise<void>;
}

/**
 * Reads the conversations of an export. An export in no known format gives `unknown` and none.
 * @throws JikimError where the source cannot be read
 */
export async function readExport(source: ExportSource, sink: RecordSink = {}): Promise<ExportRead> {
  const conversations: ConversationRead[] = [];
  const entries = await source.entries();
  const read = new Set<ExportEntry>();
  for await (const { entry, plan } of recognised(source, entries)) {
    conversations.push(await readConversation(source, entry, plan, conversations.length, sink));
    read.add(entry);
  }
  const shared = { conversations, ...unsafeEntries(entries, read) };
  const first = conversations[0];
  if (first === undefined)
    return { format: 'unknown', rule: `none/${ruleVersion}`, encoding: null, ...shared };
  return { format: first.format, rule: first.rule, encoding: first.encoding, ...shared };
}

interface Recognised {
  readonly entry: ExportEntry;
  readonly plan: Plan;
}

/** Texts that a name marks as a chat; only where there is none, any other text that reads as one. */
async function* recognised(
  source: ExportSource,
  all: readonly ExportEntry[],
): AsyncGenerator<Recognised, void, undefined> {
  const entries = all.filter((entry) => mayBeText(entry) && isReadable(entry));
  const named = entries.filter((entry) => entry.name === null || isChatName(entry.name));
  let found = 0;
  for (const group of [named, entries.filter((entry) => !named.includes(entry))]) {
    if (found > 0) return;
    for (const entry of group) {
      const plan = await surveyChat(entrySource(source, entry));
      if (plan.format === null) continue;
      found++;
      yield { entry, plan };
    }
  }
}

/** What macOS adds to a zip, and everything that is no text, is not opened. */
function mayBeText(entry: ExportEntry): boolean {
  if (entry.name === null) return true;
  return /\.(?:txt|csv)$/i.test(entry.name) && !/(?:^|[\\/])(?:__MACOSX[\\/]|\._)/.test(entry.name);
}

function entrySource(
  source: ExportSource,
  entry: ExportEntry,
): { name: string | null; open(): AsyncIterable<Uint8Array> } {
  const named = entry.name !== null && titleOfName(entry.name) !== null;
  return { name: named ? entry.name : source.fileName, open: () => source.open(entry) };
}

async function readConversation(
  source: ExportSource,
  entry: ExportEntry,
  plan: Plan,
  number: number,
  sink: RecordSink,
): Promise<ConversationRead> {
  const { title, rule, encoding } = plan;
  const start: ConversationStart = { number, entry: entry.name, title, format: plan.format!, rule, encoding };
  const summary = createSummary(title, [...plan.doubts, ...entryDoubts(entry)]);
  await sink.begin?.(start);
  for await (const batch of readRecords(plan, entrySource(source, entry))) {
    for (const record of batch) summary.add(record);
    await sink.records?.(batch, start);
  }
  const read = { ...start, ...summary.result() };
  await sink.end?.(read);
  return read;
}
