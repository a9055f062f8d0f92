import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// Text is drawn as outlines, so that the pictures are the same on every computer, whatever fonts it has.
export type Weight = 'regular' | 'medium' | 'bold';

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly path: {
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
  };
}

interface Font {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
}

const require = createRequire(import.meta.url);
const fontkit: { create(bytes: Uint8Array): Font } = require('fontkit');

const files = {
  regular: ['pretendard', 'dist/public/static/Pretendard-Regular.otf'],
  medium: ['pretendard', 'dist/public/static/Pretendard-Medium.otf'],
  bold: ['pretendard', 'dist/public/static/Pretendard-Bold.otf'],
  emoji: ['@expo-google-fonts/noto-emoji', '400Regular/NotoEmoji_400Regular.ttf'],
} as const;

type FontName = keyof typeof files;

const fonts = new Map<FontName, Font>();

function fontNamed(name: FontName): Font {
  const known = fonts.get(name);
  if (known) return known;
  const [packageName, file] = files[name];
  const folder = dirname(require.resolve(`${packageName}/package.json`));
  const font = fontkit.create(readFileSync(join(folder, file)));
  fonts.set(name, font);
  return font;
}

/** An outline in units of one em, y upwards, and how far the pen moves. */
export interface Outline {
  readonly advance: number;
  readonly commands: readonly { readonly letter: string; readonly args: readonly number[] }[];
}

const letters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};
const outlines = new Map<string, Outline>();

/** The outline of one character; from the emoji font where the text font has none. */
export function outlineOf(character: string, weight: Weight): Outline {
  const key = weight + character;
  const known = outlines.get(key);
  if (known) return known;
  const outline = readOutline(character.codePointAt(0)!, weight);
  outlines.set(key, outline);
  return outline;
}

function readOutline(codePoint: number, weight: Weight): Outline {
  const text = fontNamed(weight);
  const font = text.hasGlyphForCodePoint(codePoint) ? text : fontNamed('emoji');
  const glyph = font.glyphForCodePoint(codePoint);
  const scale = 1 / font.unitsPerEm;
  const commands = glyph.path.commands.map(({ command, args }) => ({
    letter: letters[command]!,
    args: args.map((value) => value * scale),
  }));
  return { advance: glyph.advanceWidth * scale, commands };
}
