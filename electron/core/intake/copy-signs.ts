/** Signs that a file is a copy and not what the device wrote. Each is a doubt to show, never a verdict. */
export type CopySign = 'messenger-file-name' | 'no-camera-metadata' | 'messenger-size' | 'forwarded-name';

export interface CopyTraits {
  readonly name: string;
  readonly type: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Whether camera metadata (EXIF) was found; null when nobody looked. */
  readonly hasExif: boolean | null;
}

const MESSENGER_NAMES = [
  /^KakaoTalk_\d{8}_/i,
  /^IMG-\d{8}-WA\d+/i,
  /^photo_\d{4}-\d{2}-\d{2}/i,
  /^LINE_(ALBUM|\d)/i,
];
const COPY_NAMES = [/\(\d+\)\.[a-z0-9]+$/i, /( - copy|복사본)/i];
/** Longest side to which KakaoTalk scales photos in its normal and high quality settings. */
const MESSENGER_SIDES = new Set([960, 1280, 1440, 2048]);

export function findCopySigns(traits: CopyTraits): CopySign[] {
  const signs: CopySign[] = [];
  // A messenger names its own exports so, too; those are not copies of anything.
  if (!/^(image|video)\//.test(traits.type)) return signs;
  if (MESSENGER_NAMES.some((pattern) => pattern.test(traits.name))) signs.push('messenger-file-name');
  if (COPY_NAMES.some((pattern) => pattern.test(traits.name))) signs.push('forwarded-name');
  if (traits.type === 'image/jpeg' && traits.hasExif === false) signs.push('no-camera-metadata');
  const longest = Math.max(traits.width ?? 0, traits.height ?? 0);
  if (traits.type === 'image/jpeg' && MESSENGER_SIDES.has(longest)) signs.push('messenger-size');
  return signs;
}
