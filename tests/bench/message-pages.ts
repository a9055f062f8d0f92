/**
 * 10,000 Korean messages to pages: our process from rows to PDF against Chromium printing the same rows as plain paragraphs,
 * the quickest way it has (an HTML table takes it three times as long, flex boxes thirty times).
 * Whole processes, interleaved, first pair discarded, medians of the rest.
 *
 *   node tests/bench/message-pages.ts [pairs]
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FONT_FILES } from '../../electron/core/report/fonts/catalogue.ts';
import { inPackages } from '../../electron/core/report/fonts/load.ts';
import { createPdf, finishPdf } from '../../electron/core/report/pdf/document.ts';
import { startFlow } from '../../electron/core/report/pdf/flow.ts';
import { flowTable } from '../../electron/core/report/pdf/table.ts';

type Row = readonly [line: string, time: string, sender: string, text: string];

const COUNT = 10_000;
const WORDS =
  '오늘 내일 학교 끝나고 어디서 만날까 역 앞에서 기다릴게 늦지 말고 와 그래 알겠어 사진 보내줘 나중에 얘기하자 돈은 걱정하지 마 진짜로 무서워 엄마한테는 비밀이야 편의점 근처에 있어 답장 좀 해줘 ㅋㅋㅋ ㅠㅠ 괜찮아 2015년 3월 7시쯤 5만원 확인했어 미안해 고마워'.split(
    ' ',
  );

/** Rows from a small linear generator, so that both processes print the same. */
function makeRows(): Row[] {
  let state = 12345;
  const next = (limit: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % limit;
  };
  return Array.from({ length: COUNT }, (_, index) => {
    const words = Array.from({ length: 3 + next(16) }, () => WORDS[next(WORDS.length)]);
    const time = `2015. 3. ${1 + (index % 28)}. ${String(next(24)).padStart(2, '0')}:${String(next(60)).padStart(2, '0')}`;
    return [String(index + 10), time, next(2) === 0 ? '가명 A' : '상대방', words.join(' ')];
  });
}

async function writeOurs(rowsPath: string, pdfPath: string): Promise<void> {
  const rows: Row[] = JSON.parse(readFileSync(rowsPath, 'utf8'));
  const pdf = createPdf(createWriteStream(pdfPath), { title: '대화', lang: 'ko', date: 0 });
  const flow = await startFlow(pdf);
  const columns = [
    { header: '줄', share: 2, align: 'right' as const },
    { header: '대화 표시 시각', share: 4 },
    { header: '보낸 사람', share: 3 },
    { header: '내용', share: 14 },
  ];
  await flowTable(flow, { columns, rows, size: 9 });
  const { pages } = await finishPdf(pdf);
  console.log(pages);
}

function writePage(rows: readonly Row[], path: string): void {
  const font = pathToFileURL(inPackages(FONT_FILES.find(({ id }) => id === 'korean')!)).href;
  const body = rows.map((row) => `<p>${row.join(' &nbsp; ')}</p>`).join('\n');
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: Korean; src: url(${font}); }
@page { size: A4; margin: 45mm 20mm 30mm; }
body { font: 9pt/1.45 Korean; margin: 0; }
p { margin: 0; padding: 3.5pt 0; border-bottom: 0.4pt solid #555; }
</style>${body}`,
  );
}

function timed(command: string, args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function compare(pairs: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-bench-'));
  const [rows, page, ours, theirs] = ['rows.json', 'rows.html', 'ours.pdf', 'theirs.pdf'].map((name) =>
    join(folder, name),
  );
  const messages = makeRows();
  writeFileSync(rows!, JSON.stringify(messages));
  writePage(messages, page!);
  const chromium = [
    '--no-sandbox',
    '--headless',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${folder}/profile`,
  ];
  const times = Array.from({ length: pairs + 1 }, () => {
    const own = timed(process.execPath, [import.meta.filename, '--write', rows!, ours!]);
    const peer = timed('chromium', [...chromium, `--print-to-pdf=${theirs}`, pathToFileURL(page!).href]);
    console.log(
      `jikim ${own.toFixed(0)} ms, chromium ${peer.toFixed(0)} ms, ratio ${(own / peer).toFixed(2)}`,
    );
    return { own, peer, ratio: own / peer };
  }).slice(1);
  const of = (key: 'own' | 'peer' | 'ratio') => median(times.map((time) => time[key]));
  console.log(
    `median: ${of('own').toFixed(0)} ms / ${of('peer').toFixed(0)} ms, ratio ${of('ratio').toFixed(2)}`,
  );
  console.log(`bytes: ${statSync(ours!).size} / ${statSync(theirs!).size}`);
  rmSync(folder, { recursive: true, force: true });
}

if (process.argv[2] === '--write') await writeOurs(process.argv[3]!, process.argv[4]!);
else compare(Number(process.argv[2] ?? 5));
