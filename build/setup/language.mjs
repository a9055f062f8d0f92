/**
 * Korean where the locale says so, English otherwise; the same order as POSIX: LC_ALL, LC_MESSAGES, LANG.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {'ko' | 'en'}
 */
export function languageOf(environment) {
  const { JIKIM_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const named = JIKIM_LANG || LC_ALL || LC_MESSAGES || LANG;
  const locale = named || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ko([-_.]|$)/i.test(locale) ? 'ko' : 'en';
}

/**
 * One line to the person, on standard error.
 * @param {{ ko: string, en: string }} text
 */
export function say(text) {
  process.stderr.write(`${text[languageOf(process.env)]}\n`);
}
