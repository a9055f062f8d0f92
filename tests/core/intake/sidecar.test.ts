import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inputFor, readSidecar, rowsWithoutFile } from '../../../electron/core/intake/sidecar.ts';
import { JikimError } from '../../../shared/errors/index.ts';

const root = mkdtempSync(join(tmpdir(), 'jikim-sidecar-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
function sidecar(kind: 'csv' | 'yaml', text: string | Uint8Array) {
  const path = join(root, `${count++}.${kind}`);
  writeFileSync(path, text);
  return readSidecar(path);
}
const at = (relativePath: string) => ({ relativePath, name: relativePath.split('/').at(-1)! });

test('a row of its own wins over options, and options over the defaults', async () => {
  const read = await sidecar('yaml', 'defaults: {place: D, device: D}\nfiles: [{file: a/b.png, place: R}]\n');
  expect(inputFor(at('a/b.png'), { device: 'O' }, read)).toEqual({ place: 'R', device: 'O' });
  expect(inputFor(at('c.png'), {}, read)).toEqual({ place: 'D', device: 'D' });
});

test('a name matches however its Hangul is composed, and folders however they are separated', async () => {
  const read = await sidecar('csv', 'file,place\n사진\\한글.png,여기\n');
  expect(inputFor(at('사진/한글.png'.normalize('NFD')), {}, read)).toEqual({ place: '여기' });
});

test('CSV as Korean spreadsheet programs save it is read', async () => {
  const cp949 = Buffer.concat([
    Buffer.from('file,place\n'),
    Buffer.from([0xb0, 0xa1]),
    Buffer.from('.png,'),
    Buffer.from([0xb3, 0xaa]),
    Buffer.from('\n'),
  ]);
  const read = await sidecar('csv', cp949);
  expect(inputFor(at('가.png'), {}, read)).toEqual({ place: '나' });
});

test('a number in YAML stays as typed, and nothing typed says nothing', async () => {
  const read = await sidecar(
    'yaml',
    'files:\n  - {file: a, account: 01012345678, clockOffsetSeconds: -2.5, place: }\n',
  );
  expect(inputFor(at('a'), {}, read)).toEqual({ account: '01012345678', clockOffsetSeconds: -2.5 });
});

test('rows for files that nobody offered are named', async () => {
  const read = await sidecar('csv', 'file,place\na.png,x\nb.png,y\n');
  expect(rowsWithoutFile(read, [at('folder/a.png')])).toEqual(['b.png']);
});

test.each([
  ['an unknown field', 'csv', 'file,place\na.png,x\n', 'file,plaze\na.png,x\n', 'line 2 (a.png)'],
  [
    'a value that does not fit',
    'csv',
    '',
    'file,method\na.png,export\nb.png,magic\n',
    'line 3 (b.png): method',
  ],
  [
    'a clock that is no number',
    'yaml',
    '',
    'files: [{file: a, clockOffsetSeconds: soon}]',
    'files[1] (a): clockOffsetSeconds',
  ],
  ['a row without file', 'yaml', '', 'files: [{place: x}]', 'files[1]: no "file"'],
  [
    'a file named twice',
    'csv',
    '',
    'file,place\na.png,x\na.png,y\n',
    'line 3 (a.png): the file is named twice',
  ],
  ['too few cells', 'csv', '', 'file,place\na.png\n', 'line 2'],
  ['a mistake in the defaults', 'yaml', '', 'defaults: {copyKind: best}', 'defaults: copyKind'],
] as const)('%s is refused with its row', async (_, kind, _good, text, problem) => {
  const error = await sidecar(kind, text).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(JikimError);
  expect(error).toMatchObject({ code: 'SIDECAR_INVALID' });
  expect((error as JikimError).params).toMatchObject({ problem: expect.stringContaining(problem) });
});
