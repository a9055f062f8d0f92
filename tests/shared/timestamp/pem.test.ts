import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../shared/custody/base64.ts';
import { fromBase64 } from '../../../shared/timestamp/base64.ts';
import { fromPem, toPem } from '../../../shared/timestamp/pem.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('base64', () => {
  it('is what Node makes of the same bytes, and comes back', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const text = toBase64(content);
        expect(text).toBe(Buffer.from(content).toString('base64'));
        expect([...fromBase64(text)]).toEqual([...content]);
      }),
      { seed: 3 },
    );
  });

  it.each(['A', 'AA', 'AAA', 'A===', '====', 'AA=A', 'AA-A', 'AA\nA'])('is empty for %j', (text) => {
    expect(fromBase64(text)).toHaveLength(0);
  });
});

describe('PEM', () => {
  it('comes back, in lines of 64 characters', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const text = toPem(content, 'CERTIFICATE');
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(64);
        expect(fromPem(text, 'CERTIFICATE').map((block) => [...block])).toEqual([[...content]]);
      }),
      { seed: 4 },
    );
  });
});
