import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeVerifyCrypto, toNoteSigner } from '../../../electron/core/custody/node-ed25519.ts';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { fromUtf8, toUtf8 } from '../../../shared/bytes.ts';
import {
  originOf,
  parseCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from '../../../shared/custody/checkpoint.ts';
import { signNote } from '../../../shared/custody/signed-note.ts';

const ORIGIN = originOf('vlt_00000000000000000000');
const signer = toNoteSigner(ORIGIN, new Uint8Array(32).fill(1));
const ROOT = new Uint8Array(32).fill(9);
const NOTE = signCheckpoint(
  nodeSha256,
  { origin: ORIGIN, size: 12, root: ROOT, at: '2026-11-24T05:47:42.123Z' },
  signer,
);
const R = 'CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=';

async function holds(note: string): Promise<boolean> {
  try {
    return await verifyCheckpoint(nodeVerifyCrypto, parseCheckpoint(note), ORIGIN, signer);
  } catch (error) {
    expect(error).toMatchObject({ code: 'CHECKPOINT_FORM' });
    return false;
  }
}

describe('a checkpoint under attack', () => {
  it('holds untouched, so that the tests below can see', async () => expect(await holds(NOTE)).toBe(true));

  it('falls with any one bit flipped', async () => {
    const bytes = toUtf8(NOTE);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      let text: string;
      try {
        text = fromUtf8(flipped);
      } catch {
        continue;
      }
      expect(await holds(text), `bit ${bit}`).toBe(false);
    }
  });

  it('falls cut anywhere, and with anything put in anywhere', async () => {
    for (let at = 0; at < NOTE.length; at++) {
      expect(await holds(NOTE.slice(0, at)), `cut at ${at}`).toBe(false);
      for (const more of ['\n', ' ', '0', 'A', '\r']) {
        expect(
          await holds(NOTE.slice(0, at) + more + NOTE.slice(at)),
          `${JSON.stringify(more)} at ${at}`,
        ).toBe(false);
      }
    }
  });

  it('never breaks the reader, whatever is handed in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        expect(await holds(text)).toBe(false);
        expect(await holds(`${text}\n\n${NOTE.slice(NOTE.indexOf('—'))}`)).toBe(false);
      }),
    );
  });
});

describe('a rightly signed note that is no checkpoint of ours is refused', () => {
  it.each([
    ['no lines', '\n'],
    ['only the origin', `${ORIGIN}\n`],
    ['no root', `${ORIGIN}\n12\n`],
    ['a size with zeros', `${ORIGIN}\n012\n${R}\n`],
    ['a size with a sign', `${ORIGIN}\n+12\n${R}\n`],
    ['a negative size', `${ORIGIN}\n-1\n${R}\n`],
    ['a size in hexadecimal', `${ORIGIN}\n0xc\n${R}\n`],
    ['a size with an exponent', `${ORIGIN}\n1e1\n${R}\n`],
    ['half a size', `${ORIGIN}\n1.5\n${R}\n`],
    ['an empty size', `${ORIGIN}\n\n${R}\n`],
    ['a size beyond exact integers', `${ORIGIN}\n9007199254740993\n${R}\n`],
    ['a short root', `${ORIGIN}\n12\nCQkJ\n`],
    ['a respelled root', `${ORIGIN}\n12\n${R.slice(0, -1)}\n`],
    ['an empty origin', `\n12\n${R}\n`],
    ['an unknown extension', `${ORIGIN}\n12\n${R}\nhello\n`],
    ['two times', `${ORIGIN}\n12\n${R}\ntime 2026-11-24T05:47:42.123Z\ntime 2026-11-24T05:47:42.123Z\n`],
    ['a time that is none', `${ORIGIN}\n12\n${R}\ntime yesterday\n`],
    ['a control character', `${ORIGIN}\u0007\n12\n${R}\n`],
  ])('%s', async (_, text) => expect(await holds(signNote(nodeSha256, text, signer))).toBe(false));

  it('a hundred and one signatures', async () => {
    const line = NOTE.slice(NOTE.indexOf('—'));
    expect(await holds(NOTE + line.replace(ORIGIN, 'other').repeat(99))).toBe(true);
    expect(await holds(NOTE + line.replace(ORIGIN, 'other').repeat(100))).toBe(false);
  });
});
