import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import process from 'node:process';

export type MadeChat = 'kakaotalk' | 'whatsapp';

const NAMES = ['가나다', '라마바', '회원님', '사아자', 'Robin'];
const WORDS =
  '오늘 내일 회의 자료 보냈어요 확인 부탁드립니다 점심 같이 먹을까요 네 좋아요 감사합니다 사진 파일 주소 전화 조금 있다가 다시 연락할게요 okay thanks see you later 그런데 아직 도착하지 않았어요'.split(
    ' ',
  );

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An invented chat of `count` messages, the same for the same arguments: about one in fifteen has several lines. */
export function* makeChat(kind: MadeChat, count: number): Generator<string> {
  const dice = createDice(20260227);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(dice() * from.length)]!;
  let at = Date.UTC(2024, 0, 3, 9, 0);
  let day = '';
  if (kind === 'kakaotalk')
    yield '\ufeff회의방 5 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 3월 2일 오후 6:05\n\n\r\n';
  for (let n = 0; n < count; n++) {
    at += Math.floor(dice() * dice() * 180) * 1000;
    const when = new Date(at);
    const text = Array.from({ length: 2 + Math.floor(dice() * 12) }, () => pick(WORDS)).join(' ');
    const rare = dice() < 0.004 ? ` ${rareWord(dice)}` : '';
    const more = dice() < 0.066 ? `\n${pick(WORDS)} ${pick(WORDS)}` : '';
    if (kind === 'whatsapp') {
      yield `${when.getUTCDate()}/${when.getUTCMonth() + 1}/${when.getUTCFullYear() % 100}, ${clock(when, '', '')} - ${pick(NAMES)}: ${text}${rare}${more}\n`;
      continue;
    }
    const stamp = `${when.getUTCFullYear()}년 ${when.getUTCMonth() + 1}월 ${when.getUTCDate()}일 ${clock(when, '오전 ', '오후 ')}`;
    const today = stamp.slice(0, stamp.indexOf('일'));
    if (today !== day) yield `\r\n${stamp}\r\n`;
    day = today;
    yield `${stamp}, ${pick(NAMES)} : ${text}${rare}${more}\r\n`;
  }
}

/** Syllables that hardly ever come again, as names of places do. */
function rareWord(dice: () => number): string {
  const syllable = (): string => String.fromCharCode(0xac00 + Math.floor(dice() * 11172));
  return syllable() + syllable() + syllable();
}

function clock(when: Date, am: string, pm: string): string {
  const hour = when.getUTCHours();
  const minute = String(when.getUTCMinutes()).padStart(2, '0');
  if (am === '') return `${String(hour).padStart(2, '0')}:${minute}`;
  return `${hour < 12 ? am : pm}${hour % 12 === 0 ? 12 : hour % 12}:${minute}`;
}

export async function writeChat(path: string, kind: MadeChat, count: number): Promise<void> {
  const file = createWriteStream(path);
  let batch = '';
  for (const part of makeChat(kind, count)) {
    batch += part;
    if (batch.length < 1 << 20) continue;
    if (!file.write(batch)) await once(file, 'drain');
    batch = '';
  }
  file.end(batch);
  await once(file, 'finish');
}

if (import.meta.main) {
  const [kind, count, path] = process.argv.slice(2);
  if ((kind !== 'kakaotalk' && kind !== 'whatsapp') || path === undefined) {
    throw new RangeError('usage: make-chat.ts kakaotalk|whatsapp COUNT PATH');
  }
  await writeChat(path, kind, Number(count));
}
