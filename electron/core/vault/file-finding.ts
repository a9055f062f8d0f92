/** What is wrong with the files of a vault; an empty list says that no byte of them was changed. */
export type FileFinding =
  /** A page (from 1) is not as it was written, or cut. */
  | { readonly code: 'page'; readonly page: number }
  /** A byte of the first 24, which AEGIS does not cover, differs from its copy in keys.json. */
  | { readonly code: 'header'; readonly offset: number }
  /** The page around byte 0x40000000, which SQLite never uses, is not zero. */
  | { readonly code: 'lock-page' }
  /** The file is longer or shorter (bytes) than its first page says. */
  | { readonly code: 'size'; readonly bytes: number; readonly expected: number }
  /** There are free pages; this program leaves none. */
  | { readonly code: 'free-pages'; readonly count: number }
  /** SQLite's own check of its trees. */
  | { readonly code: 'structure'; readonly detail: string }
  /** A key file is damaged, not proven by the master key (`mac`), or not the same as the other (`differs`). */
  | { readonly code: 'keys-file'; readonly file: string; readonly reason: string };

export interface VerifyProgress {
  readonly pages: number;
  readonly total: number;
}

export type OnVerifyProgress = (progress: VerifyProgress) => void;
