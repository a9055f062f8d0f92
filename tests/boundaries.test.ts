import { describe, expect, it } from 'vitest';
import { explainViolation, findViolations, type Source } from '../build/check/boundaries.ts';
import { checkBoundaries } from '../build/check-boundaries.ts';

const refused = (path: string, text: string): string[] => {
  const sources: Source[] = [{ path, text }];
  return findViolations(sources).map(({ imported }) => imported);
};

describe('import boundaries', () => {
  it('hold in every file of the repository', () => {
    expect(checkBoundaries()).toEqual([]);
  });

  it.each([
    ['shared/domain/case.ts', "import { readFile } from 'node:fs/promises';"],
    ['shared/domain/case.ts', "import { readFile } from 'fs';"],
    ['shared/domain/case.ts', "import type { WriteDb } from '../../electron/core/store/handles.ts';"],
    ['shared/chat/read.ts', "import { parse } from 'csv-parse';"],
    ['electron/core/vault/open.ts', "import { app } from 'electron';"],
    ['electron/core/vault/open.ts', "import { print } from '../../cli/print.ts';"],
    ['electron/core/vault/open.ts', "const { app } = await import('electron');"],
    ['electron/core/vault/open.ts', "const electron = require('electron/main');"],
    ['electron/core/store/migrations/0002-next.ts', "import { toHex } from '../../../../shared/bytes.ts';"],
    ['electron/core/store/migrations/0002-next.ts', "import { randomBytes } from 'node:crypto';"],
    ['electron/cli/main.ts', "import { openWindow } from '../shell/windows.ts';"],
    ['electron/preload/preload.ts', "import { z } from 'zod';"],
    ['renderer/app.tsx', "import { openVault } from '../electron/core/vault/open.ts';"],
    ['renderer/app.tsx', "import fs from 'node:fs';"],
    ['electron/core/report/page.ts', "export { sample } from '../../../tests/support/sample.ts';"],
    ['build/demo/run.ts', "import '../../tests/support/sample.ts';"],
  ])('refuse in %s: %s', (path, text) => {
    expect(refused(path, text)).toHaveLength(1);
  });

  it.each([
    ['shared/domain/case.ts', "import { z } from 'zod';\nimport { toHex } from '../bytes.ts';"],
    [
      'electron/core/vault/open.ts',
      "import Database from 'better-sqlite3';\nimport { join } from 'node:path';",
    ],
    ['electron/core/store/migrations/0002-next.ts', "import type { WriteDb } from '../handles.ts';"],
    ['electron/shell/main.ts', "import { app } from 'electron';"],
    ['shared/domain/case.ts', "// never import { app } from 'electron';\n * import x from 'electron'"],
  ])('allow in %s: %s', (path, text) => {
    expect(refused(path, text)).toEqual([]);
  });

  it('see an import that is spread over lines', () => {
    expect(refused('shared/a.ts', "import {\n  readFile,\n  writeFile,\n} from 'node:fs';")).toEqual([
      'node:fs',
    ]);
  });

  it('refuse a file that belongs to no layer', () => {
    expect(refused('electron/other/a.ts', '')).toHaveLength(1);
  });

  it('say how to repair what they refuse', () => {
    const [violation] = findViolations([{ path: 'shared/a.ts', text: "import 'node:fs';" }]);
    expect(explainViolation(violation!)).toMatch(/shared\/a\.ts .*"node:fs".*take the clock/);
  });
});
