import type * as Electron from 'electron';
import { notEmulated, onlyEmulated } from './not-emulated.ts';

/** Nobody is there to answer: a test says what is chosen by putting its own function in place. */
const unanswered = (name: string) => async (): Promise<never> => {
  throw notEmulated(`dialog.${name} without an answer of the test`);
};

export const dialog = onlyEmulated('dialog', {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>);
