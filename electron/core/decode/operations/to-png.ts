import type { Operation } from '../child-session.ts';
import { DecodeFailure } from '../failure.ts';

export const toPng: Operation = async () => {
  throw new DecodeFailure('DECODE_UNSUPPORTED');
};
