import { dayText, timeText, weekdayOf } from '../draw/times.ts';
import type { Conversation, Message } from '../story/message.ts';

// Each kind writes the bytes that the app of that platform writes: mark, line ends, and what stands between.
const BYTE_ORDER_MARK = '\ufeff';
const SAVED = '2026-10-27 11:20';

/** Android: records end in CR LF, a line break inside a message is a bare LF; the owner is `회원님`. */
export function toAndroidExport(conversation: Conversation): string {
  const days = byDay(conversation.messages);
  const head = `${conversation.other} 님과 카카오톡 대화\r\n저장한 날짜 : ${stamp(SAVED)}\n\n\r\n`;
  const body = days.map(([, messages]) => {
    const lines = messages.map(
      (message) => `${stamp(message.at)}, ${senderOf(conversation, message, '회원님')} : ${message.text}`,
    );
    return [stamp(messages[0]!.at), ...lines].map((line) => `${line}\r\n`).join('');
  });
  return BYTE_ORDER_MARK + head + body.join('\r\n');
}

/** iOS: as Android, with dotted dates and the file's own name in the first line. */
export function toIosExport(conversation: Conversation): string {
  const head = `${conversation.other} 님과 카카오톡 대화\r\n저장한 날짜 : ${dotted(SAVED)}\r\n\r\n`;
  const body = byDay(conversation.messages).map(([day, messages]) => {
    const lines = messages.map(
      (message) => `${dotted(message.at)}, ${senderOf(conversation, message, '회원님')} : ${message.text}`,
    );
    return [dayText(day), ...lines].map((line) => `${line}\r\n`).join('');
  });
  return BYTE_ORDER_MARK + head + body.join('\r\n');
}

/** Windows: CR LF everywhere, inside messages too; the owner under the own name; no mark. */
export function toWindowsExport(conversation: Conversation): string {
  const head = [`${conversation.other} 님과 카카오톡 대화`, `저장한 날짜 : ${SAVED}:07`, ''];
  const body = byDay(conversation.messages).flatMap(([day, messages]) => [
    `--------------- ${dayText(day)} ---------------`,
    ...messages.map((message) => {
      const sender = senderOf(conversation, message, conversation.child);
      return `[${sender}] [${timeText(message.at, '12')}] ${message.text.replaceAll('\n', '\r\n')}`;
    }),
  ]);
  return `${[...head, ...body].join('\r\n')}\r\n`;
}

/** macOS: comma-separated, with seconds, LF, quotes doubled; no mark. */
export function toMacosExport(conversation: Conversation): string {
  const rows = conversation.messages.map((message, index, all) => {
    const earlier = all.slice(0, index).filter(({ at }) => at === message.at).length;
    const seconds = String(5 + earlier * 17).padStart(2, '0');
    const quoted = [senderOf(conversation, message, conversation.child), message.text].map(quote);
    return [`${message.at}:${seconds}`, ...quoted].join(',');
  });
  return ['Date,User,Message', ...rows].map((row) => `${row}\n`).join('');
}

function senderOf({ other }: Conversation, message: Message, owner: string): string {
  return message.from === 'child' ? owner : other;
}

function byDay(messages: readonly Message[]): [string, Message[]][] {
  return [...Map.groupBy(messages, ({ at }) => at.slice(0, 10))];
}

/** `2026년 10월 12일 오후 7:42` */
function stamp(at: string): string {
  const day = at.slice(0, 10);
  return `${dayText(day).replace(` ${weekdayOf(day)}`, '')} ${timeText(at, '12')}`;
}

/** `2026. 10. 12. 오후 7:42` */
function dotted(at: string): string {
  const [year, month, date] = at.slice(0, 10).split('-').map(Number);
  return `${year}. ${month}. ${date}. ${timeText(at, '12')}`;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
