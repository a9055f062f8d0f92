import type { Lang } from './lang.ts';

const WORDS: Readonly<Record<string, Record<Lang, string>>> = {
  'messenger-file-name': { en: "a messenger's file name", ko: '메신저가 붙인 파일 이름' },
  'forwarded-name': { en: 'the name of a copy', ko: '사본에 붙는 파일 이름' },
  'no-camera-metadata': { en: 'no camera data', ko: '촬영 정보(EXIF) 없음' },
  'messenger-size': { en: 'a size to which messengers scale', ko: '메신저가 줄인 크기' },
};

/** What speaks for a copy, in words. A doubt, never a verdict. A sign of a later version is shown by its code. */
export function copySignText(signs: readonly string[], lang: Lang): string {
  return signs.map((sign) => WORDS[sign]?.[lang] ?? sign).join(', ');
}

const ADVICE: Record<Lang, string> = {
  en: 'Move such files from the device by cable, or have them sent again as a "file" in KakaoTalk.',
  ko: '케이블로 옮기거나 카카오톡 "파일"로 다시 받으세요.',
};

/** What to do about a file that looks like a copy. */
export function copyAdvice(lang: Lang): string {
  return ADVICE[lang];
}
