import { describe, expect, it } from 'vitest';
import { nodeVerifyCrypto, toNoteSigner } from '../../../electron/core/custody/node-ed25519.ts';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { toHex } from '../../../shared/bytes.ts';
import {
  originOf,
  parseCheckpoint,
  signCheckpoint,
  toCheckpointText,
  verifyCheckpoint,
} from '../../../shared/custody/checkpoint.ts';

const ORIGIN = originOf('vlt_00000000000000000000');
const signer = toNoteSigner(ORIGIN, new Uint8Array(32).fill(1));
const BODY = { origin: ORIGIN, size: 12, root: new Uint8Array(32).fill(9), at: '2026-11-24T05:47:42.123Z' };
const NOTE = signCheckpoint(nodeSha256, BODY, signer);

describe('a checkpoint', () => {
  it('says origin, size, root and time, a line each', () => {
    expect(toCheckpointText(BODY)).toBe(
      'jikim/vlt_00000000000000000000\n12\nCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=\ntime 2026-11-24T05:47:42.123Z\n',
    );
    expect(toCheckpointText({ ...BODY, at: null })).not.toContain('time');
  });

  it.each([BODY, { ...BODY, at: null }, { ...BODY, size: 0 }, { ...BODY, size: 2 ** 40 }])(
    'reads back as itself and holds under its key: %j',
    async (body) => {
      const checkpoint = parseCheckpoint(signCheckpoint(nodeSha256, body, signer));
      expect(checkpoint).toMatchObject({ ...body, root: body.root });
      expect(await verifyCheckpoint(nodeVerifyCrypto, checkpoint, ORIGIN, signer)).toBe(true);
    },
  );

  it('of another log does not hold here, even under the same key', async () => {
    const foreign = parseCheckpoint(signCheckpoint(nodeSha256, { ...BODY, origin: 'jikim/other' }, signer));
    expect(await verifyCheckpoint(nodeVerifyCrypto, foreign, ORIGIN, signer)).toBe(false);
  });

  it('is the same bytes on every run: Ed25519 draws nothing', () => {
    expect(signCheckpoint(nodeSha256, BODY, signer)).toBe(NOTE);
    expect(toHex(nodeSha256.sha256(new TextEncoder().encode(NOTE)))).toHaveLength(64);
  });
});
