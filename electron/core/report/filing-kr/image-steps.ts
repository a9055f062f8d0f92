import type { ImageStepCode, PreparedImage } from '../image/prepared.ts';
import type { PartWork } from './exhibit-work.ts';

const WORDS: Record<ImageStepCode, string> = {
  'metadata-left-out': '촬영 정보(EXIF) 등 부가정보는 싣지 않음',
  'trailing-bytes-left-out': '그림 자료 뒤에 덧붙은 자료는 싣지 않음',
  'orientation-applied': '파일에 적힌 방향대로 돌려 실음',
  'profile-reduced': '색 프로파일에서 설명 글을 빼고 실음',
  'profile-left-out': '색 프로파일은 싣지 않음',
  'inverted-cmyk-declared': '반전된 인쇄색(CMYK)을 표시대로 실음',
  'palette-on-white': '투명한 곳을 흰 바탕에 실음',
  'transparency-kept': '투명도를 그대로 실음',
  'first-frame-only': '여러 장면 가운데 첫 장면만 실음',
  reencoded: '그림을 풀어 PNG 형식으로 다시 저장하여 실음',
};

/** Operations of the decoder; saving as PNG is said by `reencoded`. */
const DECODED: Record<string, string> = {
  'decode-heic': 'HEIC 형식의 그림을 풂',
  'decode-bmp': 'BMP 형식의 그림을 풂',
  'first-image': '여러 그림 가운데 첫 그림만 실음',
  orient: '파일에 적힌 방향대로 돌려 실음',
  'flatten-alpha': '투명한 곳을 흰 바탕으로 채움',
  'convert-colours': '색 표현을 sRGB 또는 회색으로 바꿈',
  'reduce-depth': '색 깊이를 8비트로 줄임',
  'encode-png': '',
};

/** What was done to a picture between the file and the page, as the confirmation lists it. */
export function imageSteps(
  { steps, decoded }: Pick<PreparedImage, 'steps' | 'decoded'>,
  pieces: number,
): Pick<PartWork, 'steps' | 'tools'> {
  const words = [
    ...decoded.map(({ operation }) => DECODED[operation] ?? operation),
    ...steps.map(({ code }) => WORDS[code]),
    pieces > 1 ? `${pieces}장으로 나누어 실음` : '',
    '그림 아래에 설명띠를 붙임',
  ];
  return {
    steps: [...new Set(words)].filter((word) => word !== ''),
    tools: [...new Set(decoded.map(({ library, version }) => `${library} ${version}`))],
  };
}
