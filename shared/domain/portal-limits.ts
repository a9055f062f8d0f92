import type { GapLimits } from './exhibit-gaps.ts';

/** What the e-filing portal was last known to take of sound and film (법원행정처 공고). To be compared with the portal. */
export const MEDIA_LIMITS: GapLimits = {
  cap: 100_000_000,
  formats: ['avi', 'wmv', 'mpg', 'mpeg', 'mp4', 'asf', 'mov', 'wma', 'mp3'],
};

/** Bytes of one PDF that it took when last checked, and the day. A setting, because the portal changes. */
export const PORTAL_SIZE_CAP = 10_000_000;
export const PORTAL_CHECKED_ON = '2026-11-24';
