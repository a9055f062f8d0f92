import { describe, expect, it } from 'vitest';
import { messages, type Read, readText } from '../read-bytes.ts';

const days = (read: Read): (string | undefined)[] => messages(read).map(({ time }) => time?.slice(0, 10));

function chat(...dates: string[]): string {
  return dates.map((date) => `${date}, 10:00 - A: x\n`).join('');
}

describe('the order of dates', () => {
  it.each([
    ['a day over 12 in the first field', ['1/2/24', '13/2/24'], ['2024-02-01', '2024-02-13']],
    ['a day over 12 in the second field', ['2/1/24', '2/13/24'], ['2024-02-01', '2024-02-13']],
    [
      'a day over 12 long after the date it settles',
      ['3/4/24', '3/5/24', '4/30/24'],
      ['2024-03-04', '2024-03-05', '2024-04-30'],
    ],
  ])('is settled for the whole file by %s', async (_what, dates, expected) => {
    const read = await readText(chat(...dates));
    expect(days(read)).toEqual(expected);
    expect(read.plan.whatsapp?.basis).toBe('impossible-otherwise');
    expect(read.summary.doubts['date-order-ambiguous']).toBeUndefined();
  });

  it('is inferred from dates that rise in one order only, and says so', async () => {
    const read = await readText(chat('1/5/24', '2/4/24', '3/3/24'));
    expect(days(read)).toEqual(['2024-01-05', '2024-02-04', '2024-03-03']);
    expect(read.summary.doubts['date-order-inferred']).toBe(1);
  });

  it('is inferred from the date in the name of a picture', async () => {
    const read = await readText('2/1/24, 10:00 - A: IMG-20240201-WA0001.jpg (file attached)\n');
    expect(days(read)).toEqual(['2024-02-01']);
    expect(read.plan.whatsapp).toMatchObject({ order: 'MDY', basis: 'media-names' });
  });

  it('is day first where nothing tells, with a doubt on every date that could be another', async () => {
    const read = await readText(chat('3/6/24', '4/6/24', '6/6/24'));
    expect(days(read)).toEqual(['2024-06-03', '2024-06-04', '2024-06-06']);
    expect(read.plan.whatsapp?.basis).toBe('default');
    expect(messages(read).map(({ doubts }) => doubts.includes('date-order-ambiguous'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('does not follow one line in another order', async () => {
    const read = await readText(chat('1/2/24', '13/2/24', '14/2/24', '2/15/24', '16/2/24'));
    expect(days(read)).toEqual(['2024-02-01', '2024-02-13', '2024-02-14', undefined, '2024-02-16']);
    expect(read.summary.doubts['date-impossible']).toBe(1);
  });
});

describe('time that goes back', () => {
  it('is a doubt, and the order of the file is kept', async () => {
    const read = await readText(chat('13/2/24', '15/2/24', '14/2/24'));
    expect(messages(read).map(({ doubts }) => doubts.includes('time-backwards'))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
