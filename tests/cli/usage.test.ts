import { describe, expect, it } from 'vitest';
import { jikim, parseOne } from './terminal.ts';

describe('a wrong command line', () => {
  it.each([
    [['case', 'create', '--labl', 'x'], 'USAGE_UNKNOWN_OPTION', '--label'],
    [['checkpoint', 'prnt'], 'USAGE_UNKNOWN_COMMAND', 'print'],
    [['checkpoint', 'print'], 'USAGE_MISSING_ARGUMENT', 'jikim checkpoint print'],
    [['vault', 'person', 'add'], 'USAGE_MISSING_OPTION', '--name'],
    [['log', '--from'], 'USAGE_MISSING_VALUE', '--from'],
    [['log', 'too', 'much'], 'USAGE_EXCESS', 'too, much'],
    [['log', '--from', 'x'], 'USAGE_INVALID', '0 이상의 정수'],
    [['case', 'create', '--side', 'x'], 'USAGE_INVALID', '다음 가운데 하나'],
    [['vault'], 'USAGE_NO_COMMAND', 'create'],
  ])('%j is %s, said in Korean', async (argv, code, part) => {
    const { code: exit, out } = await jikim(...argv, '--lang', 'ko', '--json');
    expect(exit).toBe(2);
    const { error } = parseOne(out);
    expect(error.code).toBe(code);
    expect(error.message).toContain(part);
    expect(error.message).toMatch(/[가-힣]/);
  });

  it('writes help and version to standard output and ends well', async () => {
    expect((await jikim('--lang', 'ko', 'vault', '--help')).out).toContain('사용법: jikim vault');
    expect(await jikim('--version')).toMatchObject({ code: 0, err: '' });
  });

  it('asks for no passphrase where there is nobody to ask', async () => {
    const { out } = await jikim('--vault', '/nowhere', 'log', '--json');
    expect(parseOne(out).error.code).toBe('PASSPHRASE_MISSING');
  });
});
