import { timeText } from '../draw/times.ts';
import { type Conversation, type Message, parseConversation } from '../story/message.ts';
import { storeZip } from './zip.ts';

/** A short conversation with a friend who saw what happened; her export carries its pictures. */
export const witness: Conversation = parseConversation(
  '하늘',
  '수아',
  `
# 2026-10-26
18:02 > 수아야 이거 좀 봐 줘
18:02 > [사진]
18:05 < 헐 이 사람 누구야
18:06 > 전에 말한 사람... 차단했는데 다른 앱으로 또 왔어
18:07 < 나한테도 모르는 사람이 친구 신청했어
18:07 < [사진]
18:09 > 맞아 그 사람이야 ㅠㅠ
18:11 < 이거 선생님께 말씀드리자. 같이 가 줄게
18:12 > 응 내일 상담실 같이 가 줘
18:13 < 대화 지우지 말고 그대로 둬!
18:15 > 고마워 🙏
`,
);

/** Pictures of the conversation in the order in which it names them. */
export type Media = readonly Uint8Array[];

const NOTICE =
  '메시지와 통화는 종단간 암호화됩니다. 이 채팅방에 있는 사람만 메시지를 읽거나 들을 수 있습니다.';

/** An Android export with media, as a zip: the conversation in Korean, LF, without a mark. */
export function toWhatsappZip(media: Media): Buffer {
  const names = media.map((_, index) => `IMG-20261026-WA${String(index + 1).padStart(4, '0')}.jpg`);
  const text = Buffer.from(toText(names), 'utf8');
  const entries = names.map((name, index) => ({ name, bytes: media[index]! }));
  return storeZip([{ name: `WhatsApp 대화_${witness.other}.txt`, bytes: text }, ...entries]);
}

function toText(names: readonly string[]): string {
  let photo = 0;
  const lines = witness.messages.map((message) => {
    const body = message.kind === 'photo' ? `${names[photo++]} (파일 첨부됨)` : message.text;
    return `${dotted(message.at)} - ${senderOf(message)}: ${body}`;
  });
  return [`${dotted('2026-10-26 18:01')} - ${NOTICE}`, ...lines].map((line) => `${line}\n`).join('');
}

function senderOf(message: Message): string {
  return message.from === 'child' ? witness.child : witness.other;
}

function dotted(at: string): string {
  const [year, month, date] = at.slice(0, 10).split('-').map(Number);
  return `${year}. ${month}. ${date}. ${timeText(at, '12')}`;
}
