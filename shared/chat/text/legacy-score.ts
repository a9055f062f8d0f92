import { createDecoder } from './encoding.ts';
import { SINGLE_BYTE, type SingleByte, scoreSingleByte } from './single-byte.ts';

type EastAsian = 'cp949' | 'gb18030' | 'shift_jis' | 'big5';
type Legacy = EastAsian | SingleByte;

/** Words of chat exports and of everyday writing that no other encoding yields by accident. */
const WORDS: { readonly [encoding in EastAsian]: RegExp } = {
  cp949: /오전|오후|카카오톡|저장한 날짜|요일|습니다|님이|사진|이모티콘/g,
  gb18030: /上午|下午|年\d+月|的|我们|你们|省略|图片|什么|这/g,
  shift_jis: /午前|午後|です|ます|した|から|って|ない/g,
  big5: /上午|下午|的|我們|你們|省略|圖片|什麼|這/g,
};

const EAST_ASIAN = Object.keys(WORDS) as readonly EastAsian[];

const SAMPLE = 16 * 1024;

interface Score {
  readonly encoding: Legacy;
  readonly score: number;
  readonly words: number;
  readonly errors: number;
}

/**
 * The likeliest encoding of bytes that are not UTF-8: how well each decodes, how common its characters are in the
 * language it was made for. `sure` where its own words are there and no other encoding comes near.
 */
export function scoreLegacy(sample: Uint8Array): { encoding: Legacy; sure: boolean } {
  const part = cutAtLine(sample);
  const scores = [
    ...EAST_ASIAN.map((encoding) => scoreEastAsian(part, encoding)),
    ...SINGLE_BYTE.map((encoding) => scoreOneByte(part, encoding)),
  ];
  scores.sort((a, b) => b.score - a.score);
  const [best, next] = scores as [Score, Score];
  return {
    encoding: best.encoding,
    sure: best.words > 0 && best.errors === 0 && best.score > next.score * 1.2,
  };
}

function cutAtLine(sample: Uint8Array): Uint8Array {
  if (sample.length <= SAMPLE) return sample;
  const at = sample.lastIndexOf(10, SAMPLE);
  return sample.subarray(0, at < 0 ? SAMPLE : at + 1);
}

/** As much as everyday writing in one of the East Asian encodings scores without words of chat exports. */
const PLAIN_WRITING = 1.4;

function scoreOneByte(sample: Uint8Array, encoding: SingleByte): Score {
  const { text, undecodable } = createDecoder(encoding).beginning(sample);
  const { share, natural } = scoreSingleByte(text, encoding);
  return { encoding, score: share * PLAIN_WRITING, words: natural, errors: undecodable ? 1 : 0 };
}

function scoreEastAsian(sample: Uint8Array, encoding: EastAsian): Score {
  const text = createDecoder(encoding).lossy(sample);
  let errors = 0;
  let sum = 0;
  let high = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) continue;
    high++;
    if (code === 0xfffd) errors++;
    else sum += WEIGHT[encoding](code);
  }
  const words = text.match(WORDS[encoding])?.length ?? 0;
  const share = high === 0 ? 0 : (sum - 4 * errors) / high;
  // A word of three bytes or more outweighs a few odd characters.
  return { encoding, score: share + Math.min(1, (words * 4) / Math.max(1, high)), words, errors };
}

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
/** Single letters, as in ㅋㅋ and ㅠㅠ. */
const isJamo = (code: number): boolean => code >= 0x3131 && code <= 0x3163;
const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30fe;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isSign = (code: number): boolean =>
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0xff01 && code <= 0xff60) ||
  (code >= 0x2010 && code <= 0x2027);
const isHalfKana = (code: number): boolean => code >= 0xff61 && code <= 0xff9f;

/** How much a character speaks for its encoding, from -1 to 1. */
const WEIGHT: { readonly [encoding in EastAsian]: (code: number) => number } = {
  cp949: (code) =>
    isHangul(code)
      ? isCommonHangul(code)
        ? 1
        : -0.5
      : isJamo(code)
        ? 0.8
        : isSign(code)
          ? 0.3
          : isHan(code)
            ? -0.6
            : -0.3,
  gb18030: (code) => (isHan(code) ? (isCommonHan(code) ? 0.9 : 0.2) : isSign(code) ? 0.5 : -0.5),
  shift_jis: (code) =>
    isKana(code) ? 1 : isHalfKana(code) ? -0.8 : isHan(code) ? 0.5 : isSign(code) ? 0.5 : -0.5,
  big5: (code) => (isHan(code) ? (isCommonHan(code) ? 0.9 : 0.2) : isSign(code) ? 0.5 : -0.5),
};

/** Syllables without a rare final cluster or the rare vowels that mojibake is full of. */
function isCommonHangul(code: number): boolean {
  const final = (code - 0xac00) % 28;
  return ![3, 5, 7, 9, 11, 12, 13, 14, 15].includes(final);
}

/** The characters that make up most of everyday Chinese, simplified and traditional. */
const COMMON_HAN = new Set(
  '的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運早上下午嗯吗嗎吧呢啊哦好谢謝请請',
);

function isCommonHan(code: number): boolean {
  return COMMON_HAN.has(String.fromCodePoint(code));
}
