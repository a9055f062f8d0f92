import type { addExhibit } from '../../electron/core/exhibit/exhibits.ts';

type Input = Parameters<typeof addExhibit>[1];

/** A copy of whole items of which nothing is said. */
export function bareExhibit(caseId: string, title: string, itemIds: readonly string[]): Input {
  return {
    caseId,
    title,
    author: '',
    dateMade: '',
    fact: '',
    remarks: '',
    copyKind: 'copy',
    parts: itemIds.map((itemId) => ({ itemId, conversation: null, from: null, to: null })),
    disclose: [],
    recording: null,
  };
}
