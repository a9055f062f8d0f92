import { describe, expect, it } from 'vitest';
import { parseHead } from '../../../../shared/chat/whatsapp/head.ts';
import { messages, readText } from '../read-bytes.ts';

/** Languages and regions that phones are set to. */
const LOCALES =
  'af am ar ar-EG ar-MA az be bg bn bs ca ckb cs cy da de de-AT de-CH el en-US en-GB en-AU en-CA en-IE en-IN en-NZ en-SG en-ZA en-HK es es-MX es-AR es-CO es-US et fa fi fil fr fr-CA fr-CH ga gl gu ha he hi hr hu hy id is it it-CH ja jv ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb nl nl-BE nn or pa pl ps pt-BR pt-PT ro ru sd si sk sl sq sr sv sw ta te tg th tk tr uk ur uz vi zh-CN zh-TW zh-HK zh-SG zu yo ig'.split(
    ' ',
  );
const HOURS = [0, 4, 6, 9, 11, 12, 13, 17, 18, 19, 21, 23];

/** Lines of one minute for each of some hours, in the short form of a locale, and the times they mean. */
function linesOf(locale: string, hour12: boolean, seconds: boolean): { line: string; time: string }[] {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
  const second = seconds ? { second: '2-digit' as const } : {};
  const clock = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    ...second,
    hour12,
    timeZone: 'UTC',
  });
  return HOURS.map((hour) => {
    const at = new Date(Date.UTC(2024, 0, 15, hour, 30, 5));
    const stamp = `${date.format(at)}, ${clock.format(at)}`;
    const time = `2024-01-15T${String(hour).padStart(2, '0')}:30:${seconds ? '05' : '00'}`;
    return { line: seconds ? `[${stamp}] A: x` : `${stamp} - A: x`, time };
  });
}

describe('a WhatsApp timestamp in the short form of a language', () => {
  it.each(LOCALES)('is read at every part of the day, with day periods and without: %s', async (locale) => {
    for (const [hour12, seconds] of [
      [true, false],
      [false, false],
      [true, true],
      [false, true],
    ] as const) {
      for (const { line, time } of linesOf(locale, hour12, seconds)) {
        const read = messages(await readText(`${line}\n`)).map(({ sender, text, time }) => ({
          sender,
          text,
          time,
        }));
        expect(read, line).toEqual([{ sender: 'A', text: 'x', time }]);
      }
    }
  });
});

const EVENING = '2024-01-15T21:30:00';

describe('a WhatsApp timestamp', () => {
  it.each([
    ['a Thai year and the Thai word for the hour', '15/1/2567, 21:30 น. - A: x', EVENING],
    ['a Thai month', '15 ม.ค. 2567 21:30 น. - A: x', EVENING],
    ['a year of the Republic of China', '民國113/1/15 下午9:30 - A: x', EVENING],
    ['the same in words', '民國113年1月15日 下午9:30 - A: x', EVENING],
    ['the same in English', '15/1/113 Minguo, 21:30 - A: x', EVENING],
    ['a Japanese era as a letter', 'R6/1/15 21:30 - A: x', EVENING],
    ['a Japanese era', '[令和6年1月15日 21:30] A: x', EVENING],
    ['the Japanese era before', 'H31/1/15 21:30 - A: x', '2019-01-15T21:30:00'],
    ['a Persian year', '۱۴۰۲/۱۰/۲۵،‏ ۲۱:۳۰ - A: x', EVENING],
    ['a Persian month', '۲۵ دی ۱۴۰۲،‏ ۲۱:۳۰ - A: x', EVENING],
    ['the last day of a Persian leap year', '1403/12/30, 21:30 - A: x', '2025-03-20T21:30:00'],
    ['a Buddhist year and its era', '15/1/2567 BE, 21:30 - A: x', EVENING],
  ])('with %s is converted, and says so', async (_what, line, time) => {
    const [message] = messages(await readText(line));
    expect(message).toMatchObject({ sender: 'A', text: 'x', time });
    expect(message?.doubts).toContain('calendar-converted');
  });

  it.each([
    'Mon, 15/01/2024, 21:30 - A: x',
    'Montag, 15.01.2024, 21:30 - A: x',
    '15/01/2024 (월) 21:30 - A: x',
    '2024. 1. 15. (월) 오후 9:30 - A: x',
    '2024년 1월 15일 월요일 오후 9:30 - A: x',
    '2024年1月15日(月) 21:30 - A: x',
    '2024年1月15日 星期一 下午9:30 - A: x',
    '2024年1月15日星期一下午9:30 - A: x',
    'dl., 15 de gen. 2024, 21:30 - A: x',
  ])('may name the day of the week: %s', async (line) => {
    expect(messages(await readText(line))).toMatchObject([{ sender: 'A', text: 'x', time: EVENING }]);
  });

  it.each([
    '15 Jan 2024, 21:30 - A: x',
    'Jan 15, 2024, 9:30 PM - A: x',
    '15. Januar 2024 um 21:30 - A: x',
    '15 de ene. de 2024 21:30 - A: x',
    '15 janv. 2024 à 21:30 - A: x',
    '15-Jan-24 9:30 PM - A: x',
    '15 січ. 2024 р., 21:30 - A: x',
    '15 thg 1, 2024, 21:30 - A: x',
    '15 जन॰ 2024, 9:30 pm - A: x',
    '15 בינו׳ 2024, 21:30 - A: x',
    '2024. jan. 15. 21:30 - A: x',
  ])('may write the month in words: %s', async (line) => {
    expect(messages(await readText(line))).toMatchObject([{ sender: 'A', text: 'x', time: EVENING }]);
  });

  it.each([
    ['time before date', '21:30, 15/01/2024 - A: x'],
    ['time before date in brackets', '[21:30, 15/01/2024] A: x'],
    ['a T between', '2024-01-15T21:30 - A: x'],
    ['two spaces behind the dash', '15/01/2024, 21:30 -  A: x'],
    ['an en dash', '15/01/2024, 21:30 – A: x'],
    ['wide brackets', '［2024/01/15 21:30］ A: x'],
    ['marks at both ends', '\u200e[15/01/2024, 21:30\u200e] \u200eA: x'],
    ['marks around each number', '15\u200f/1\u200f/2024\u060c 9:30 م - A: x'],
    ['a mark after the dash', '1/15/2024, 9:30 PM -\u200e A: x'],
    ['an embedding around it', '\u202a15/01/2024, 21:30\u202c - A: x'],
    ['narrow and no-break spaces', '15/01/2024,\u202f21:30\u00a0- A: x'],
    ['a day period before the clock', '2024. 01. 15. du. 9:30 - A: x'],
    ['a day period that only older phones write', '15/1/24, 9:30 अपराह्न - A: x'],
  ])('may have %s', async (_what, line) => {
    expect(messages(await readText(line))).toMatchObject([{ sender: 'A', text: 'x', time: EVENING }]);
  });

  it('of a lunar calendar has no time, because no fixed rule converts it', async () => {
    const [message] = messages(await readText('٥‏/٧‏/١٤٤٥ هـ، ٩:٣٠ م - A: x'));
    expect(message).toMatchObject({ sender: 'A', time: null });
    expect(message?.doubts).toContain('calendar-unknown');
  });

  it('with a word beside the clock that no language has keeps the hour as it stands, in doubt', async () => {
    const [message] = messages(await readText('15/01/2024, 9:30 xyz - A: x'));
    expect(message).toMatchObject({ sender: 'A', time: '2024-01-15T09:30:00' });
    expect(message?.doubts).toContain('time-impossible');
  });

  it('keeps its words apart where the same numbers stand under the other half of the day', async () => {
    const lines = ['ÖÖ 9:30', 'ÖS 9:31', 'ÖS 9:30', 'ÖÖ 9:31'].map((clock) => `15.01.2024 ${clock} - A: x\n`);
    expect(messages(await readText(lines.join(''))).map(({ time }) => time?.slice(11, 16))).toEqual([
      '09:30',
      '21:31',
      '21:30',
      '09:31',
    ]);
  });
});

describe('a line that only looks like a timestamp', () => {
  it.each([
    'March 3 was good',
    'Monday 9:30 - see you',
    'May 15, 2024 is the day - ok',
    '10:30 - 11:00 lunch',
    'on 15/01/2024, 21:30 - A: x',
    'H1/2/3 4:5',
  ])('is none: %s', (line) => {
    expect(parseHead(line)).toBeNull();
  });
});
