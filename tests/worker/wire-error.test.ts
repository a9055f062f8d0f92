import { describe, expect, it } from 'vitest';
import { toWireError } from '../../electron/worker/wire-error.ts';
import { JikimError } from '../../shared/errors/index.ts';

const failure = (code: string) => Object.assign(new Error('database disk image is malformed'), { code });

describe('a failure on its way to the window', () => {
  it.each([
    'SQLITE_CORRUPT',
    'SQLITE_CORRUPT_VTAB',
    'SQLITE_NOTADB',
    'SQLITE_IOERR_DATA',
    'SQLITE_IOERR_READ',
  ])('is damage where SQLite meets damage, long after the opening: %s', (code) => {
    expect(toWireError(failure(code))).toEqual({
      code: 'VAULT_DATABASE_DAMAGED',
      params: { detail: code },
    });
  });

  it.each(['SQLITE_BUSY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CANTOPEN', 'EACCES'])(
    'is nothing of the kind where SQLite does not: %s',
    (code) => {
      expect(toWireError(failure(code))).toEqual({ code: 'INTERNAL', params: { what: 'Error' } });
    },
  );

  it('keeps its code and values, and nothing else', () => {
    const error = new JikimError('CASE_NOT_NAMED', { count: 2 }, { cause: failure('SQLITE_CORRUPT') });
    expect(toWireError(error)).toEqual({ code: 'CASE_NOT_NAMED', params: { count: 2 } });
  });
});
