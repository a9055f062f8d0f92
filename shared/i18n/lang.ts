export type Lang = 'ko' | 'en';

/** The language for a locale name such as `ko_KR.UTF-8`, `ko`, or `en-US`; English where it is not Korean. */
export function toLang(locale: string | undefined): Lang {
  return locale !== undefined && /^ko([-_.]|$)/i.test(locale) ? 'ko' : 'en';
}
