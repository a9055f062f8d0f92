/** One bundled font file: where it comes from, its digest and the licence text that travels with it. */
export interface FontFile {
  readonly id: FontId;
  readonly package: string;
  readonly file: string;
  readonly sha256: string;
  readonly licence: 'OFL-1.1';
  /** The licence text inside the package. */
  readonly licenceFile: string;
}

export type FontId =
  | 'korean'
  | 'korean-bold'
  | 'hanja'
  | 'japanese'
  | 'chinese'
  | 'emoji'
  | 'latin'
  | 'math'
  | 'symbols'
  | 'symbols-2'
  | 'arabic'
  | 'hebrew'
  | 'thai';

const STATIC = 'dist/public/static/alternative';

function noto(id: FontId, name: string, file: string, sha256: string): FontFile {
  return {
    id,
    package: `@expo-google-fonts/${name}`,
    file: `400Regular/${file}_400Regular.ttf`,
    sha256,
    licence: 'OFL-1.1',
    licenceFile: 'LICENSE_FONT',
  };
}

function cjk(id: FontId, language: string, file: string, sha256: string): FontFile {
  return {
    id,
    package: `@embedpdf/fonts-${language}`,
    file: `fonts/${file}-Regular.otf`,
    sha256,
    licence: 'OFL-1.1',
    licenceFile: 'LICENSE',
  };
}

function pretendard(id: FontId, weight: string, sha256: string): FontFile {
  return {
    id,
    package: 'pretendard',
    file: `${STATIC}/Pretendard-${weight}.ttf`,
    sha256,
    licence: 'OFL-1.1',
    licenceFile: 'dist/LICENSE.txt',
  };
}

/** Every font file that documents may use: the only list, from which packaging copies files and licence texts. */
export const FONT_FILES: readonly FontFile[] = [
  pretendard('korean', 'Regular', '6d0af5258997aec7354a6e340fc2325ba321c410ca48b3af858c8c3d6e92a324'),
  pretendard('korean-bold', 'Bold', 'c16b88c670d23e83fa1170c954cbc4822d3b8dad3c3cde15d798a94b43d97985'),
  cjk('hanja', 'kr', 'NotoSansKR', 'ff59f91fe8d6e6246f548bb67bf371810af3d5cc53b65e8680461fabd043b506'),
  cjk('japanese', 'jp', 'NotoSansJP', 'dcc75e20d91d09c793fa5a97c9c7678e8b580d0fc255314cbc45c08b075f46f1'),
  cjk('chinese', 'sc', 'NotoSansHans', '7db3c634bbd0301b3082a80ffcac2f422e8ef9ce0730f8b279c3e8f756598f68'),
  noto(
    'emoji',
    'noto-emoji',
    'NotoEmoji',
    '24aaa2a20c9c06ffe9bf04284bfd1f14376a329d10122f902abe2770817eb504',
  ),
  noto('latin', 'noto-sans', 'NotoSans', 'fe8c022f48d8dd29f17b744d16f9346f4357e16f7d4f7be58b000ae7c291b614'),
  noto(
    'math',
    'noto-sans-math',
    'NotoSansMath',
    'b4a1dfdbfa13b4755e5eac20cb25c1d17ed5a745ceb89639595e8cf45a2b1e07',
  ),
  noto(
    'symbols',
    'noto-sans-symbols',
    'NotoSansSymbols',
    'aedeec1cd0514930aeeafc4a88a6deff83cda1e6b58086f0b9bb9c7dd0157578',
  ),
  noto(
    'symbols-2',
    'noto-sans-symbols-2',
    'NotoSansSymbols2',
    'f67f40c65f929f029827ab37cfdc4897dfd9ae3c28d9e98ba46e0d52e39eb97e',
  ),
  noto(
    'arabic',
    'noto-sans-arabic',
    'NotoSansArabic',
    '252629ca0e87b6233851249b8cbf7b43445211a8caf199f1b306a19202251508',
  ),
  noto(
    'hebrew',
    'noto-sans-hebrew',
    'NotoSansHebrew',
    'e0ee753f09733337b9236221018d4bf71fd6d06c87dd76bbc83120514bc55911',
  ),
  noto(
    'thai',
    'noto-sans-thai',
    'NotoSansThai',
    '9acb585d8662ca4ed1b1cf5889dfa1393f8555103b3986e1ea1e3af4faef70bd',
  ),
];

export type Weight = 'regular' | 'bold';

/**
 * Fonts in the order they are asked for a character. Korean first, so that a Korean page has one face; Korean forms of
 * Hanja before Japanese and Chinese ones; joined scripts before the mathematical font, which has their letters unjoined.
 */
export const TEXT_CHAIN: readonly FontId[] = [
  'korean',
  'hanja',
  'japanese',
  'chinese',
  'latin',
  'arabic',
  'hebrew',
  'thai',
  'math',
  'symbols',
  'symbols-2',
  'emoji',
];

/** For characters whose default presentation is an emoji, and those followed by the emoji variation selector. */
export const EMOJI_CHAIN: readonly FontId[] = ['emoji', ...TEXT_CHAIN.filter((id) => id !== 'emoji')];
