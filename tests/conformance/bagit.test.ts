import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../../electron/core/archive/write.ts';
import { testModel } from '../support/archive-model.ts';

const python = process.env.JIKIM_CONFORMANCE_PYTHON ?? 'python3';
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-bagit-'));
  await writeArchive(await testModel(), { form: 'folder', path: join(folder, 'bag') });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function validate(): { code: number | null; output: string } {
  const script = 'import bagit, sys; bagit.Bag(sys.argv[1]).validate()';
  const result = spawnSync(python, ['-c', script, join(folder, 'bag')], { encoding: 'utf8' });
  return { code: result.status, output: result.stderr };
}

describe('bagit-python, the reference implementation of BagIt', () => {
  it('finds an archive valid', () => {
    expect(validate()).toMatchObject({ code: 0 });
  });

  it('finds it invalid after one byte was added to an original', () => {
    const originals = join(folder, 'bag/data/originals');
    appendFileSync(join(originals, readdirSync(originals)[0]!), '\0');
    const { code, output } = validate();
    expect(code).toBe(1);
    expect(output).toMatch(/BagValidationError/);
  });
});
