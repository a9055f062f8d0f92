import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** What the library's types leave out. The view of its memory is a new one whenever that grew. */
export interface PdfiumRuntime {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: {
    readonly malloc: (size: number) => number;
    readonly free: (place: number) => void;
  };
  /** `signature`: a letter for the result and one for each argument; `v` nothing, `i` a number of 32 bits. */
  readonly addFunction: (given: (...values: number[]) => number | undefined, signature: string) => number;
  readonly setValue: (place: number, value: number, type: 'i32') => void;
  readonly UTF8ToString: (place: number) => string;
}

export interface StandInFonts {
  readonly forget: () => void;
  /** Whether a font was asked for since `forget` that a document should have carried. */
  readonly wereNeeded: () => boolean;
}

/** The standard fonts of ISO 32000-1 9.6.2.2, which no document has to carry and the library has. */
const STANDARD = /^(?:Helvetica|Times|Courier|Symbol|ZapfDingbats)/;

/** By character sets of fpdf_sysfontinfo.h: Shift-JIS, Hangul, GB 2312, Big5. */
const OURS: ReadonlyMap<number, readonly [library: string, file: string]> = new Map([
  [128, ['@embedpdf/fonts-jp', 'NotoSansJP-Regular.otf']],
  [129, ['@embedpdf/fonts-kr', 'NotoSansKR-Regular.otf']],
  [134, ['@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf']],
  [136, ['@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf']],
]);

/**
 * Lends our fonts to text whose font the document does not carry: a Korean paper without its fonts would otherwise be
 * blank, and fonts of the computer are out of a child's reach. Latin text falls to the library's own.
 */
export function standInFonts(runtime: PdfiumRuntime, use: (info: number) => void): StandInFonts {
  let isNeeded = false;
  const bytes = new Map<number, Uint8Array>();
  const mapFont = (_self: number, _weight: number, _italic: number, charset: number, ...rest: number[]) => {
    if (!STANDARD.test(runtime.UTF8ToString(rest[1]!))) isNeeded = true;
    return OURS.has(charset) ? charset : 0;
  };
  /** The whole file, which is asked for as table 0; first without a place for it, for its length. */
  const getFontData = (_self: number, font: number, table: number, place: number, room: number): number => {
    if (table !== 0) return 0;
    const file = bytes.get(font) ?? readFont(font);
    bytes.set(font, file);
    if (room >= file.length) runtime.HEAPU8.set(file, place);
    return file.length;
  };
  use(fontInfo(runtime, mapFont, getFontData));
  return {
    forget: () => {
      isNeeded = false;
    },
    wereNeeded: () => isNeeded,
  };
}

type Callback = Parameters<PdfiumRuntime['addFunction']>[0];

/** FPDF_SYSFONTINFO of fpdf_sysfontinfo.h: its version, and eight functions in their order. */
function fontInfo(runtime: PdfiumRuntime, mapFont: Callback, getFontData: Callback): number {
  // A new function each time: one that is added twice keeps its first signature.
  const nothing = (): Callback => () => undefined;
  const none = (): Callback => () => 0;
  const fields = [
    1,
    runtime.addFunction(nothing(), 'vi'),
    runtime.addFunction(nothing(), 'vii'),
    runtime.addFunction(mapFont, 'iiiiiiii'),
    runtime.addFunction(none(), 'iii'),
    runtime.addFunction(getFontData, 'iiiiii'),
    runtime.addFunction(none(), 'iiiii'),
    runtime.addFunction(none(), 'iii'),
    runtime.addFunction(nothing(), 'vii'),
  ];
  const info = runtime.wasmExports.malloc(fields.length * 4);
  for (const [at, value] of fields.entries()) runtime.setValue(info + at * 4, value, 'i32');
  return info;
}

function readFont(charset: number): Uint8Array {
  const [library, file] = OURS.get(charset)!;
  return readFileSync(join(dirname(require.resolve(library)), '../fonts', file));
}
