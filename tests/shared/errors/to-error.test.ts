import { describe, expect, it } from 'vitest';
import { toError } from '../../../shared/errors/index.ts';

describe('a failure that came as data', () => {
  it('has its code and values again', () => {
    const error = toError({ code: 'CASE_UNKNOWN', params: { id: 'cas_1' } });
    expect([error.code, error.params]).toEqual(['CASE_UNKNOWN', { id: 'cas_1' }]);
  });

  it.each(['NO_SUCH_CODE', 'toString', ''])(
    'of the unknown code %j is a fault of ours that names it',
    (code) => {
      const error = toError({ code, params: { id: 'cas_1' } });
      expect([error.code, error.params]).toEqual(['INTERNAL', { what: code }]);
    },
  );
});
