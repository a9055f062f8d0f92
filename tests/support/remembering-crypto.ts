import { hash } from 'node:crypto';
import { nodeArchiveCrypto } from '../../electron/core/archive/node-crypto.ts';
import type { Bytes } from '../../shared/bytes.ts';
import type { ArchiveCrypto } from '../../shared/verify/crypto.ts';

/**
 * Node's cryptography, remembering each signature check by all of its inputs and the hash of each array that was hashed
 * whole: thousands of verdicts on nearly the same archive ask the same questions, and asking again would take most of
 * the time. Arrays must not be changed in place.
 */
export function rememberingCrypto(): ArchiveCrypto {
  const { subtle } = nodeArchiveCrypto;
  const known = new Map<string, Promise<boolean>>();
  const remember = (inputs: readonly Uint8Array[], ask: () => Promise<boolean>) => {
    const key = inputs.map((each) => hash('sha256', each)).join();
    const answer = known.get(key) ?? ask();
    known.set(key, answer);
    return answer;
  };
  return {
    ...nodeArchiveCrypto,
    startHash: rememberingHash(),
    ed25519Verify: (...inputs) => remember(inputs, async () => nodeArchiveCrypto.ed25519Verify(...inputs)),
    subtle: {
      digest: (algorithm, data) => subtle.digest(algorithm, data),
      importKey: async (_format, data, algorithm) => ({ type: 'public', data, algorithm }),
      verify: (algorithm, key, signature, data) => {
        const { data: spki, algorithm: use } = key as unknown as { data: Bytes; algorithm: typeof algorithm };
        const ask = async () =>
          subtle.verify(
            algorithm,
            await subtle.importKey('spki', spki, use, false, ['verify']),
            signature,
            data,
          );
        return remember([spki, signature, data], ask);
      },
    },
  };
}

function rememberingHash(): ArchiveCrypto['startHash'] {
  const known = { sha256: new WeakMap<Uint8Array, Bytes>(), sha512: new WeakMap<Uint8Array, Bytes>() };
  return (algorithm) => {
    const pieces: Uint8Array[] = [];
    return {
      update: (piece) => void pieces.push(piece),
      digest: () => {
        const [only] = pieces;
        const remembered = pieces.length === 1 ? known[algorithm].get(only!) : undefined;
        if (remembered !== undefined) return remembered;
        const running = nodeArchiveCrypto.startHash(algorithm);
        for (const piece of pieces) running.update(piece);
        const digest = running.digest();
        if (pieces.length === 1) known[algorithm].set(only!, digest);
        return digest;
      },
    };
  };
}
