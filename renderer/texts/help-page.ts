/** One piece of a page of the help. Data and no markup, so that every page looks and is searched the same. */
export type HelpBlock =
  | { readonly text: string }
  /** To be done one after the other. */
  | { readonly steps: readonly string[] }
  | { readonly points: readonly string[] }
  /** What must not be overlooked. */
  | { readonly care: string }
  | { readonly terms: readonly (readonly [term: string, meaning: string])[] }
  /** Telephone numbers, large: read by somebody who is in a hurry. */
  | { readonly numbers: readonly (readonly [number: string, whom: string, when: string])[] };

export interface HelpSection {
  readonly heading: string;
  readonly blocks: readonly HelpBlock[];
}

export interface HelpPage {
  readonly title: string;
  /** What the page answers, in a sentence. */
  readonly lead: string;
  readonly sections: readonly HelpSection[];
}
