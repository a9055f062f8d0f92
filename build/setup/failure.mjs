import { failureTexts } from './failure-texts.mjs';
import { languageOf } from './language.mjs';

/** A step of set-up that could not be done; `code` names its text, `params` fill the places. */
export class SetupFailure extends Error {
  /**
   * @param {keyof typeof failureTexts} code
   * @param {Record<string, string | number>} [params]
   */
  constructor(code, params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

const labels = {
  ko: { step: '멈춘 단계', why: '이유', remedy: '해결' },
  en: { step: 'Failed step', why: 'Why', remedy: 'Remedy' },
};

/**
 * Says which step failed, why, and what to do. Anything unexpected keeps its stack: that is a fault of ours.
 * @param {unknown} error
 */
export function explainFailure(error) {
  if (!(error instanceof SetupFailure)) return String(error instanceof Error ? error.stack : error);
  const language = languageOf(process.env);
  const text = failureTexts[error.code];
  const label = labels[language];
  const lines = [
    `${label.step} [${error.code}]: ${text.step[language]}`,
    `${label.why}: ${text.why[language]}`,
    `${label.remedy}: ${text.remedy[language]}`,
  ];
  return lines.map((line) => fill(line, error.params)).join('\n');
}

/**
 * @param {string} template
 * @param {Record<string, string | number>} params
 */
function fill(template, params) {
  return template.replace(/\{(\w+)\}/g, (place, name) => String(params[name] ?? place));
}
