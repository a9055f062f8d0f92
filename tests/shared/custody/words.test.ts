import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../../shared/custody/entry-kind.ts';
import { custodyErrors } from '../../../shared/errors/custody.ts';
import { actorBasisText, clockStateText, entryKindText } from '../../../shared/i18n/custody.ts';
import {
  notProvenText,
  selfMadeSignerText,
  timeAnchorText,
  toVerdictLines,
  verdictText,
} from '../../../shared/i18n/verdict.ts';

const VERDICTS = ['unchanged', 'differs', 'unable'] as const;
const ANCHORS = ['local-clock', 'requested', 'stamped', 'stamped-issuer-not-trusted', 'paper'] as const;
const LANGS = ['ko', 'en'] as const;

describe('the words of a verdict', () => {
  it('are three fixed sentences', () => {
    expect(VERDICTS.map((verdict) => verdictText(verdict, 'ko'))).toEqual([
      '기록된 시점 이후 바뀐 파일이 없습니다',
      '다음 파일이 기록과 다릅니다',
      '확인할 수 없습니다',
    ]);
  });

  it('are always followed by what is not proven and by the state of the time', () => {
    expect(toVerdictLines('unchanged', 'local-clock', 'ko')).toEqual([
      '기록된 시점 이후 바뀐 파일이 없습니다',
      '이 확인은 내용의 진실, 작성자, 수집 전의 변경 여부, 빠진 자료가 없는지를 증명하지 않습니다',
      '시점: 이 컴퓨터 시계, 제3자 확인 없음',
    ]);
    expect(selfMadeSignerText('ko')).toBe('서명자 신원은 별도 확인 필요');
  });

  it('never call anything normal, genuine or certified', () => {
    const all = LANGS.flatMap((lang) => [
      ...VERDICTS.map((verdict) => verdictText(verdict, lang)),
      ...ANCHORS.map((anchor) => timeAnchorText(anchor, lang)),
      notProvenText(lang),
      selfMadeSignerText(lang),
      ...Object.values(custodyErrors).map((row) => row[lang]),
    ]);
    for (const text of all) expect(text).not.toMatch(/정상|진본|인증|genuine|authentic|certif/i);
  });
});

describe('the words of the history', () => {
  it('name every kind of entry once in each language', () => {
    for (const lang of LANGS) {
      expect(new Set(ENTRY_KINDS.map((kind) => entryKindText(kind, lang))).size).toBe(ENTRY_KINDS.length);
    }
  });

  it('say who isolated a file, never who viewed it', () => {
    expect(entryKindText('quarantine', 'ko')).toBe('열람을 멈추고 격리함');
  });

  it('say that a name under a shared key is the person’s own statement', () => {
    expect(actorBasisText('shared-key', 'ko')).toBe('공용 열쇠, 이름은 스스로 밝힌 것');
    expect(clockStateText('ok', 'ko')).toBe('이 컴퓨터 시계, 제3자 확인 없음');
  });
});
