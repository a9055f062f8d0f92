import { pathToFileURL } from 'node:url';
import { FONT_FILES } from '../../electron/core/report/fonts/catalogue.ts';
import { inPackages } from '../../electron/core/report/fonts/load.ts';

export type MessageRow = readonly [line: string, time: string, sender: string, text: string];

const WORDS =
  '오늘 내일 학교 끝나고 어디서 만날까 역 앞에서 기다릴게 늦지 말고 와 그래 알겠어 사진 보내줘 나중에 얘기하자 돈은 걱정하지 마 편의점 근처에 있어 답장 좀 해줘 ㅋㅋㅋ ㅠㅠ 괜찮아 2015년 3월 7시쯤 5만원 확인했어 미안해 고마워'.split(
    ' ',
  );

/** Made-up messages from a small linear generator, the same in every run. */
export function makeRows(count: number): MessageRow[] {
  let state = 12345;
  const next = (limit: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % limit;
  };
  return Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 3 + next(16) }, () => WORDS[next(WORDS.length)]);
    const time = `2015. 3. ${1 + (index % 28)}. ${String(next(24)).padStart(2, '0')}:${String(next(60)).padStart(2, '0')}`;
    return [String(index + 10), time, next(2) === 0 ? '가명 A' : '상대방', words.join(' ')];
  });
}

/** Plain paragraphs: an HTML table takes Chromium three times as long, flex boxes thirty times. */
export function toPage(rows: readonly MessageRow[]): string {
  const font = pathToFileURL(inPackages(FONT_FILES.find(({ id }) => id === 'korean')!)).href;
  const body = rows.map((row) => `<p>${row.join(' &nbsp; ')}</p>`).join('\n');
  return `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: Korean; src: url(${font}); }
@page { size: A4; margin: 45mm 20mm 30mm; }
body { font: 9pt/1.45 Korean; margin: 0; }
p { margin: 0; padding: 3.5pt 0; border-bottom: 0.4pt solid #555; }
</style>${body}`;
}
