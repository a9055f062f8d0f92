/** message-pages.ts ROWS PDF: a table of messages on A4 pages. */
import { readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { createPdf, finishPdf } from '../../../electron/core/report/pdf/document.ts';
import { newFile } from '../../../electron/core/report/pdf/file-writable.ts';
import { startFlow } from '../../../electron/core/report/pdf/flow.ts';
import { flowTable } from '../../../electron/core/report/pdf/table.ts';
import type { MessageRow } from '../message-rows.ts';

const [source, out] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(source!, 'utf8')) as MessageRow[];
rmSync(out!, { force: true });
const pdf = createPdf(newFile(out!), { title: '대화', lang: 'ko', date: 0 });
const flow = await startFlow(pdf);
const columns = [
  { header: '줄', share: 2, align: 'right' as const },
  { header: '대화 표시 시각', share: 4 },
  { header: '보낸 사람', share: 3 },
  { header: '내용', share: 14 },
];
await flowTable(flow, { columns, rows, size: 9 });
await finishPdf(pdf);
