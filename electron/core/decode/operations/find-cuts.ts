import type { Operation } from '../child-session.ts';
import { DecodeFailure } from '../failure.ts';

export const findCuts: Operation = async () => {
  throw new DecodeFailure('DECODE_UNSUPPORTED');
};
