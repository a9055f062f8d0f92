import { describe, expect, it } from 'vitest';
import {
  mergeNames,
  namesOfPerson,
  partNames,
  shownName,
} from '../../../renderer/features/conversations/names.ts';

const ONE = [{ shown: '하늘', names: ['하늘', '하늘이'] }];

describe('names noted as one person', () => {
  it('are shown by one of them', () => {
    expect(shownName('하늘이', ONE)).toBe('하늘');
    expect(shownName('이든', ONE)).toBe('이든');
    expect(namesOfPerson('하늘', ONE)).toEqual(['하늘', '하늘이']);
  });

  it('bring along those that they were one with before', () => {
    expect(mergeNames(['하늘이', 'sky'], 'sky', ONE)).toEqual([
      { shown: 'sky', names: ['하늘', '하늘이', 'sky'] },
    ]);
  });

  it('stay beside other groups', () => {
    expect(mergeNames(['a', 'b'], 'a', ONE)).toEqual([...ONE, { shown: 'a', names: ['a', 'b'] }]);
  });

  it('are taken back by any of them', () => {
    expect(partNames('하늘이', ONE)).toEqual([]);
    expect(partNames('이든', ONE)).toEqual(ONE);
  });

  it('are at least two', () => {
    expect(mergeNames(['a'], 'a', [])).toEqual([]);
  });
});
