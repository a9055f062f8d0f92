import type { ImageStepCode, PreparedImage } from '../image/prepared.ts';

const WORDS: Record<ImageStepCode, string> = {
  'metadata-left-out': '부가정보(EXIF 등)는 싣지 않음',
  'trailing-bytes-left-out': '그림 뒤에 붙은 자료는 싣지 않음',
  'orientation-applied': '방향 표시에 따라 돌려 실음',
  'profile-reduced': '색 프로파일을 줄여 실음',
  'profile-left-out': '색 프로파일은 싣지 않음',
  'inverted-cmyk-declared': '반전된 CMYK 색을 표시대로 실음',
  'palette-on-white': '투명한 곳을 흰 바탕에 실음',
  'transparency-kept': '투명도를 그대로 실음',
  'first-frame-only': '첫 장면만 실음',
  reencoded: '화소만 다시 부호화해 실음(무손실 PNG, EXIF 등 부가정보는 싣지 않음)',
};

/** Steps of the isolated decoder in words that a judge reads; one without words keeps its name. */
const DECODED: Readonly<Record<string, string>> = {
  'decode-heic': 'HEIC를 화소로 풂',
  'decode-bmp': 'BMP를 화소로 풂',
  'flatten-alpha': '투명한 곳을 흰 바탕에 합침',
  'encode-png': '화소 그대로 PNG로 적음',
};

/** What was done to a picture between the file and the page, as the confirmation lists it. */
export function imageSteps(image: Pick<PreparedImage, 'steps' | 'decoded'>, pieces: number): string[] {
  const steps = image.steps.map(({ code }) => WORDS[code]);
  const decoded = image.decoded.map(({ operation }) => DECODED[operation] ?? operation);
  const tools = [...new Set(image.decoded.map(({ library, version }) => `${library} ${version}`))];
  const usedBy = tools.length === 0 ? [] : [`쓴 프로그램 ${tools.join(', ')}`];
  return [...steps, ...decoded, ...usedBy, ...(pieces > 1 ? [`분할 ${pieces}장`] : []), '설명띠'];
}
