import { DecodeFailure } from '../failure.ts';
import type { ImageFacts } from '../heads.ts';
import type { OpenImage } from './open-image.ts';

export async function openHeif(_bytes: Uint8Array, _format: ImageFacts['format']): Promise<OpenImage> {
  throw new DecodeFailure('DECODE_UNSUPPORTED', 'HEIF');
}
