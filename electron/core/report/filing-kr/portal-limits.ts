import type { MediaLimits } from './model.ts';

/** What the e-filing portal was last known to take of sound and film (법원행정처 공고). To be compared with the portal. */
export const MEDIA_LIMITS: MediaLimits = {
  cap: 100_000_000,
  formats: ['avi', 'wmv', 'mpg', 'mpeg', 'mp4', 'asf', 'mov', 'wma', 'mp3'],
};
