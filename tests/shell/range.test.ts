import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantedRange } from '../../electron/shell/range.ts';

const whole = { kind: 'whole', start: 0, end: 100 };
const part = (start: number, end: number) => ({ kind: 'part', start, end });

describe('a range of 100 bytes', () => {
  it.each([
    ['none', null, whole],
    ['open', 'bytes=0-', part(0, 100)],
    ['open from within', 'bytes=40-', part(40, 100)],
    ['closed', 'bytes=0-0', part(0, 1)],
    ['closed at the end', 'bytes=99-99', part(99, 100)],
    ['that ends beyond', 'bytes=90-500', part(90, 100)],
    ['of the last', 'bytes=-10', part(90, 100)],
    ['of more than there is', 'bytes=-500', part(0, 100)],
    ['of the last none', 'bytes=-0', { kind: 'beyond' }],
    ['that begins at the end', 'bytes=100-', { kind: 'beyond' }],
    ['far beyond', 'bytes=999999999999999-', { kind: 'beyond' }],
    ['with spaces around it', ' bytes=1-2 ', part(1, 3)],
  ])('%s', (_, header, wanted) => {
    expect(wantedRange(header, 100)).toEqual(wanted);
  });

  it.each([
    'bytes=0-1,5-6',
    'bytes=5-1',
    'bytes=-',
    'bytes=',
    'bytes=a-b',
    'items=0-1',
    'bytes=1',
    'bytes=0x1-2',
    '',
  ])('that is several, or none at all, is answered with the whole: %j', (header) => {
    expect(wantedRange(header, 100)).toEqual(whole);
  });

  it('never leaves the bytes there are, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(1000), (noise, from, to, size) => {
        for (const header of [noise, `bytes=${from}-${to}`, `bytes=-${to}`, `bytes=${from}-`]) {
          const wanted = wantedRange(header, size);
          if (wanted.kind === 'beyond') continue;
          expect(wanted.start).toBeGreaterThanOrEqual(0);
          expect(wanted.end).toBeLessThanOrEqual(size);
          expect(wanted.start).toBeLessThanOrEqual(wanted.end);
        }
      }),
    );
  });
});
