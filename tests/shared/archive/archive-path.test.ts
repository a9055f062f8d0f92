import { describe, expect, it } from 'vitest';
import { comparePaths, isArchivePath, PATH_LIMIT } from '../../../shared/archive/archive-path.ts';
import { extensionFor } from '../../../shared/archive/media-extension.ts';

describe('a path in an archive', () => {
  it.each(['a', 'bagit.txt', 'data/log/entries.jsonl', 'data/x-1_2.3.pdf', 'x'.repeat(PATH_LIMIT)])(
    'may be %s',
    (path) => {
      expect(isArchivePath(path)).toBe(true);
    },
  );

  const REFUSED = [
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    'a/..',
    './a',
    '.hidden',
    'a/.b',
    '-x',
    'a b',
    'a\tb',
    'a\n',
    'a\\b',
    'c:a',
    'a:b',
    'a*',
    'a?',
    '"a"',
    'a|b',
    '%41',
    'a%0a',
    '가',
    'e\u0301',
    'é',
    '\u202ea',
    'a.',
    'a/b.',
    'con',
    'CON.txt',
    'data/nul',
    'lpt1.pdf',
    'com9',
    'x'.repeat(PATH_LIMIT + 1),
  ];
  it.each(REFUSED)('may not be %j', (path) => {
    expect(isArchivePath(path)).toBe(false);
  });

  it('comes in the order of its bytes', () => {
    const paths = ['b', 'a/b', 'a', 'B', 'a-b', 'a.b', '1'];
    expect(paths.sort(comparePaths)).toEqual(['1', 'B', 'a', 'a-b', 'a.b', 'a/b', 'b']);
  });
});

describe('the extension of an original', () => {
  const KNOWN: [string, string][] = [
    ['image/png', 'png'],
    ['IMAGE/JPEG', 'jpg'],
    ['text/plain; charset=utf-8', 'txt'],
    ['application/x-strange', 'bin'],
    ['', 'bin'],
    ['../../x', 'bin'],
    ['__proto__', 'bin'],
    ['constructor', 'bin'],
  ];
  it.each(KNOWN)('for %j is %s', (type, extension) => {
    expect(extensionFor(type)).toBe(extension);
  });
});
