import { languageOf } from './setup/language.mjs';

const text = {
  ko: '창은 다음 순서에 나옵니다. 지금은 명령줄로 쓰세요: npm run -s jikim -- --help, 보기: npm run demo',
  en: 'The window comes next. For now use the command line: npm run -s jikim -- --help, or see npm run demo',
};

process.stdout.write(`${text[languageOf(process.env)]}\n`);
process.exitCode = 1;
