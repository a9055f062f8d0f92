import type { Topic } from '../../../features/help/topics.ts';
import type { HelpPage } from '../../help-page.ts';
import { captures } from './captures.ts';
import { chatExports } from './chat-exports.ts';
import { firstSteps } from './first-steps.ts';
import { isolation } from './isolation.ts';
import { keys } from './keys.ts';
import { limits } from './limits.ts';
import { original } from './original.ts';
import { time } from './time.ts';
import { urgent } from './urgent.ts';
import { verification } from './verification.ts';
import { words } from './words.ts';

export const helpPages: Readonly<Record<Topic, HelpPage>> = {
  'first-steps': firstSteps,
  urgent,
  captures,
  'chat-exports': chatExports,
  original,
  isolation,
  time,
  verification,
  limits,
  keys,
  words,
};
