import { describe, expect, it } from 'vitest';
import { messages, readText } from '../read-bytes.ts';

const NNBSP = '\u202f';
const NBSP = '\u00a0';
const LRM = '\u200e';
const RLM = '\u200f';

/** One message in each locale's form, with a day over 12 so that its order is certain. */
const LOCALES: readonly (readonly [locale: string, line: string, time: string])[] = [
  ['en-US', `1/15/24, 9:30${NNBSP}PM - A: x`, '2024-01-15T21:30:00'],
  ['en-US before 2023', '1/15/24, 9:30 PM - A: x', '2024-01-15T21:30:00'],
  ['en-US midnight', '1/15/24, 12:05 AM - A: x', '2024-01-15T00:05:00'],
  ['en-US noon', '1/15/24, 12:05 PM - A: x', '2024-01-15T12:05:00'],
  ['en-US iOS', `[1/15/24, 9:30:05${NNBSP}PM] A: x`, '2024-01-15T21:30:05'],
  ['en-GB', '15/01/2024, 21:30 - A: x', '2024-01-15T21:30:00'],
  ['en-AU', '15/1/2024, 9:30 pm - A: x', '2024-01-15T21:30:00'],
  ['en-CA', '2024-01-15, 9:30 p.m. - A: x', '2024-01-15T21:30:00'],
  ['en-ZA', '2024/01/15, 9:30 pm - A: x', '2024-01-15T21:30:00'],
  ['en-IN', '15/01/24, 9:30 pm - A: x', '2024-01-15T21:30:00'],
  ['ko Android', '2024. 1. 15. 오후 9:30 - A: x', '2024-01-15T21:30:00'],
  ['ko Android midnight', '2024. 1. 15. 오전 12:03 - A: x', '2024-01-15T00:03:00'],
  ['ko Android noon', '2024. 1. 15. 오후 12:03 - A: x', '2024-01-15T12:03:00'],
  ['ko Android, old', '2024년 1월 15일 오후 9:30 - A: x', '2024-01-15T21:30:00'],
  ['ko iOS', '[2024. 1. 15. 오후 9:30:05] A: x', '2024-01-15T21:30:05'],
  ['ko iOS, two-digit year', '[24. 1. 15. 오후 9:30:05] A: x', '2024-01-15T21:30:05'],
  ['ko 24 h', '2024. 1. 15. 21:30 - A: x', '2024-01-15T21:30:00'],
  ['ja Android', '2024/01/15 21:30 - A: x', '2024-01-15T21:30:00'],
  ['ja Android 12 h', '2024/01/15 午後9:30 - A: x', '2024-01-15T21:30:00'],
  ['ja Android 12 h counted from zero', '2024/01/15 午後0:30 - A: x', '2024-01-15T12:30:00'],
  ['ja iOS', '[2024/01/15 21:30:05] A: x', '2024-01-15T21:30:05'],
  ['a direction mark after the comma', '[2024/10/25,\u200f 21:30:00] A: x', '2024-10-25T21:30:00'],
  ['ja iOS with comma', '[2024/01/15, 午前0:30:05] A: x', '2024-01-15T00:30:05'],
  ['zh-CN Android', '2024/1/15 下午9:30 - A: x', '2024-01-15T21:30:00'],
  ['zh-CN Android, words', '2024年1月15日 下午9:30 - A: x', '2024-01-15T21:30:00'],
  ['zh-TW Android', '2024/1/15 晚上9:30 - A: x', '2024-01-15T21:30:00'],
  ['zh-TW morning', '2024/1/15 凌晨12:30 - A: x', '2024-01-15T00:30:00'],
  ['zh-TW noon', '2024/1/15 中午12:30 - A: x', '2024-01-15T12:30:00'],
  ['zh-TW iOS', '[2024/1/15 下午9:30:05] A: x', '2024-01-15T21:30:05'],
  ['de', '15.01.24, 21:30 - A: x', '2024-01-15T21:30:00'],
  ['de iOS', '[15.01.24, 21:30:05] A: x', '2024-01-15T21:30:05'],
  ['es', '15/1/24 21:30 - A: x', '2024-01-15T21:30:00'],
  ['es 12 h', `15/1/24 9:30 p.${NBSP}m. - A: x`, '2024-01-15T21:30:00'],
  ['fr', '15/01/2024 à 21:30 - A: x', '2024-01-15T21:30:00'],
  ['fr-CA', '2024-01-15 21 h 30 - A: x', '2024-01-15T21:30:00'],
  ['pt-BR', '15/01/2024 21:30 - A: x', '2024-01-15T21:30:00'],
  ['nl', '15-01-2024 21:30 - A: x', '2024-01-15T21:30:00'],
  ['sv', '2024-01-15 21:30 - A: x', '2024-01-15T21:30:00'],
  ['da', '15.01.2024 21.30 - A: x', '2024-01-15T21:30:00'],
  ['fi', '15.1.2024 klo 21.30 - A: x', '2024-01-15T21:30:00'],
  ['hu', '2024. 01. 15. 21:30 - A: x', '2024-01-15T21:30:00'],
  ['hr', '15. 01. 2024. 21:30 - A: x', '2024-01-15T21:30:00'],
  ['bg', '15.01.2024 г., 21:30 ч. - A: x', '2024-01-15T21:30:00'],
  ['tr 12 h', '15.01.2024 ÖS 9:30 - A: x', '2024-01-15T21:30:00'],
  ['el', '15/1/24, 9:30 μ.μ. - A: x', '2024-01-15T21:30:00'],
  ['vi', '15/1/24, 9:30 CH - A: x', '2024-01-15T21:30:00'],
  ['ar', `${RLM}١٥${RLM}/١${RLM}/٢٠٢٤، ٩:٣٠ م - A: x`, '2024-01-15T21:30:00'],
  ['fa, Gregorian', '۲۰۲۴/۱/۱۵، ۲۱:۳۰ - A: x', '2024-01-15T21:30:00'],
  ['hi', '१५/१/२४, ९:३० अपराह्न - A: x', '2024-01-15T21:30:00'],
  ['bn', '১৫/১/২৪, ৯:৩০ PM - A: x', '2024-01-15T21:30:00'],
  ['th digits', '๑๕/๑/๒๕๖๗ ๒๑:๓๐ - A: x', '2024-01-15T21:30:00'],
  ['th', '15/1/2567 21:30 - A: x', '2024-01-15T21:30:00'],
  ['th, two-digit year', '15/1/67 21:30 - A: x', '2024-01-15T21:30:00'],
  ['left-to-right mark', `${LRM}[15/01/2024, 21:30:05] A: x`, '2024-01-15T21:30:05'],
  ['en dash', '09/17/19, 8:30:52 AM – A: x', '2019-09-17T08:30:52'],
  ['iOS before brackets', '6/23/17, 12:29:34 PM: A: x', '2017-06-23T12:29:34'],
  ['dashes and colon', '2016-06-27, 8:04:08 AM: A: x', '2016-06-27T08:04:08'],
];

describe('a WhatsApp timestamp', () => {
  it.each(LOCALES)('in %s form, %s, is %s', async (_locale, line, time) => {
    const [message, ...others] = messages(await readText(`${line}\n`));
    expect(others).toEqual([]);
    expect(message).toMatchObject({ sender: 'A', text: 'x', time });
  });

  it('keeps what the file writes, brackets and marks apart', async () => {
    const [message] = messages(await readText(`${LRM}[1/15/24, 9:30:05${NNBSP}PM] A: x`));
    expect(message?.rawTimestamp).toBe(`1/15/24, 9:30:05${NNBSP}PM`);
  });

  it.each([
    ['a Hijri year', '1445/10/25, 21:30 - A: x', 'calendar-unknown'],
    ['a Persian day that does not exist', '1402/12/30, 21:30 - A: x', 'date-impossible'],
    ['a Hebrew year', '15/5/5784, 21:30 - A: x', 'calendar-unknown'],
    ['a day that does not exist', '2024-02-30, 21:30 - A: x', 'date-impossible'],
    ['an hour that does not exist', '2024-02-20, 25:30 - A: x', 'time-impossible'],
  ])('with %s has no time, and says why', async (_what, line, doubt) => {
    const [message] = messages(await readText(line));
    expect(message).toMatchObject({ time: null, sender: 'A' });
    expect(message?.doubts).toContain(doubt);
  });

  it.each([
    ['00:08 a. m.', '2024-01-15T00:08:00'],
    ['13:05 PM', '2024-01-15T13:05:00'],
    ['0:08 PM', '2024-01-15T00:08:00'],
  ])('of the impossible %s keeps the hour as it stands, in doubt', async (clock, time) => {
    const [message] = messages(await readText(`15/01/2024, ${clock} - A: x`));
    expect(message?.time).toBe(time);
    expect(message?.doubts).toContain('time-impossible');
  });
});
