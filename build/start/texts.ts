import { languageOf } from '../setup/language.mjs';

const texts = {
  noDisplay: {
    ko: '화면이 없어 창을 열 수 없습니다. 창 없이 보려면 npm run demo, 명령줄로 쓰려면 npm run -s jikim -- --help',
    en: 'There is no display, so no window can open. Without one: npm run demo shows what Jikim does, npm run -s jikim -- --help is its command line.',
  },
  noRuntime: {
    ko: '창을 열 Electron도 Chromium도 없습니다. 데비안·우분투: apt-get install chromium. 창 없이 보려면 npm run demo, 명령줄로 쓰려면 npm run -s jikim -- --help',
    en: 'Neither Electron nor Chromium is here to open a window. On Debian or Ubuntu: apt-get install chromium. Without one: npm run demo shows what Jikim does, npm run -s jikim -- --help is its command line.',
  },
  inChromium: {
    ko: 'Electron이 설치되어 있지 않아 같은 앱을 Chromium에서 엽니다. 살펴보는 용도이며, 실제 증거에는 Electron에서 쓰세요.',
    en: 'Electron is not installed, so the same app opens in Chromium. This is for looking at it; for real evidence use it in Electron.',
  },
} as const;

export function startText(name: keyof typeof texts): string {
  return texts[name][languageOf(process.env)];
}
