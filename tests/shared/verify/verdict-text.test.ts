import { beforeAll, describe, expect, it } from 'vitest';
import { nodeArchiveCrypto } from '../../../electron/core/archive/node-crypto.ts';
import { verifyArchive } from '../../../shared/verify/archive.ts';
import { toVerdictLines } from '../../../shared/verify/verdict-text.ts';
import { type ArchiveBytes, flipped, memorySource, toArchiveBytes } from '../../support/archive-bytes.ts';
import { testModel } from '../../support/archive-model.ts';

let files: ArchiveBytes;
beforeAll(async () => {
  files = await toArchiveBytes(await testModel());
});

const linesFor = async (bytes: ArchiveBytes, lang: 'ko' | 'en' = 'ko') =>
  toVerdictLines(await verifyArchive(memorySource(bytes), nodeArchiveCrypto, { lang }), lang);

describe('the words of a verdict', () => {
  it('of an archive that is whole are the first fixed sentence, the limits and the state of the anchor', async () => {
    const [first, limits, trust, signer] = await linesFor(files);
    expect(first).toBe('기록된 시점 이후 바뀐 파일이 없습니다');
    expect(limits).toMatch(
      /^이 확인은 내용의 진실, 작성자, 수집 전의 변경 여부, 빠진 자료가 없는지를 증명하지 않습니다/,
    );
    expect(trust).toContain('외부 근거가 없습니다');
    expect(signer).toBe('서명자 신원은 별도 확인 필요');
  });

  it('of a changed archive are the second, and name the file', async () => {
    const path = 'data/COVER.txt';
    const [first, finding] = await linesFor(new Map(files).set(path, flipped(files.get(path)!, 3)));
    expect(first).toBe('다음 파일이 기록과 다릅니다');
    expect(finding).toContain(path);
  });

  it('of something that is no archive are the third', async () => {
    expect((await linesFor(new Map()))[0]).toBe('확인할 수 없습니다');
  });

  it('print fingerprints and checkpoint in both languages', async () => {
    for (const lang of ['ko', 'en'] as const) {
      const text = (await linesFor(files, lang)).join('\n');
      expect(text.match(/\b[0-9a-f]{64}\b/g)).toHaveLength(2);
      expect(text).toMatch(/6( [0-9a-f]{8}){8}/);
    }
  });

  it('never say that something is genuine or normal', async () => {
    const text = [...(await linesFor(files)), ...(await linesFor(new Map()))].join('\n');
    expect(text).not.toMatch(/정상|진본|인증됨/);
  });
});
