import type { FilingModel } from './model.ts';

/** The same model for the writing of one file, which counts the places where that writing replaces a protected name. */
export function countReplaced<Model extends Pick<FilingModel, 'pseudonymise'>>(
  model: Model,
): {
  readonly counted: Model;
  readonly replaced: () => number;
} {
  let total = 0;
  const pseudonymise: FilingModel['pseudonymise'] = (text) => {
    const shown = model.pseudonymise(text);
    total += shown.count;
    return shown;
  };
  return { counted: { ...model, pseudonymise }, replaced: () => total };
}
