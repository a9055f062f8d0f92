import { describe, expect, it } from 'vitest';
import { toBriefBlock } from '../../../../electron/core/report/filing-kr/brief-block.ts';
import { parseMark } from '../../../../shared/domain/exhibit-mark.ts';
import { capturePart, sampleExhibit, sampleModel } from './sample-filing.ts';

const part = capturePart(Buffer.from('picture'), {});

function linesOf(...named: readonly (readonly [mark: string, title: string])[]): string[] {
  const exhibits = named.map(([mark, title], at) =>
    sampleExhibit(at + 1, [part], { mark: parseMark(mark)!, title }),
  );
  const block = toBriefBlock(sampleModel(exhibits)).split('\r\n');
  return block.slice(2, block.indexOf('첨 부 서 류') - 1);
}

describe('the block for the brief', () => {
  it.each<[string, readonly (readonly [string, string])[], string[]]>([
    ['one exhibit', [['갑1', '영수증']], ['1. 갑 제1호증    영수증']],
    [
      'three branches',
      [1, 2, 3].map((sub) => [`갑2-${sub}`, '사진'] as const),
      ['1. 갑 제2호증의 1 내지 3    각 사진'],
    ],
    [
      'two branches',
      [['갑2-1', '사진'] as const, ['갑2-2', '사진'] as const],
      ['1. 갑 제2호증의 1, 2    각 사진'],
    ],
    [
      'three numbers',
      [4, 5, 6].map((number) => [`갑${number}`, '영수증'] as const),
      ['1. 갑 제4 내지 6호증    각 영수증'],
    ],
    [
      'two numbers',
      [['검갑1', '녹음'] as const, ['검갑2', '녹음'] as const],
      ['1. 검갑 제1, 2호증    각 녹음'],
    ],
    [
      'other titles',
      [['갑2-1', '사진'] as const, ['갑2-2', '대화'] as const],
      ['1. 갑 제2호증의 1    사진', '2. 갑 제2호증의 2    대화'],
    ],
    [
      'a gap, a branch beside a number, another prefix',
      [
        ['갑1', '사진'],
        ['갑3', '사진'],
        ['갑4-1', '사진'],
        ['갑가5', '사진'],
        ['갑5-2', '사진'],
      ] as const,
      [
        '1. 갑 제1호증    사진',
        '2. 갑 제3호증    사진',
        '3. 갑 제4호증의 1    사진',
        '4. 갑 제5호증의 2    사진',
        '5. 갑가 제5호증    사진',
      ],
    ],
  ])('names %s as briefs do', (_name, named, lines) => {
    expect(linesOf(...named)).toEqual(lines);
  });

  it('goes by the titles that are printed: names are replaced before they are compared', () => {
    expect(linesOf(['갑1', '김하늘 사진'], ['갑2', '김 하 늘 사진'])).toEqual([
      '1. 갑 제1, 2호증    각 〔A〕 사진',
    ]);
  });
});
