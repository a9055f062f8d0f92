import type { AnchorState } from '../core/anchor/state.ts';
import { type CliContext, say } from './context.ts';

/** How far the time of the log rests on somebody else, in one sentence. */
export function anchorLine(context: CliContext, anchor: AnchorState): string {
  switch (anchor.state) {
    case 'local-clock':
      return say(context, {
        en: 'Time: by the clock of this computer, not confirmed by a third party.',
        ko: '시점: 이 컴퓨터 시계, 제3자 확인 없음.',
      });
    case 'requested':
      return say(context, {
        en: `Time: a timestamp was requested for ${anchor.size} entries; the answer is not here yet.`,
        ko: `시점: 항목 ${anchor.size}개까지 시점확인을 요청했고 아직 답이 없음.`,
      });
    case 'stamped':
      return anchor.trusted
        ? say(context, {
            en: `Time: ${anchor.size} entries existed by ${anchor.genTime} (timestamp of ${anchor.authority}, checked).`,
            ko: `시점: 항목 ${anchor.size}개가 ${anchor.genTime}까지 있었음(${anchor.authority}의 시점확인, 검증함).`,
          })
        : say(context, {
            en: `Time: timestamp of ${anchor.authority} over ${anchor.size} entries, ${anchor.genTime}: checked, issuer not trusted.`,
            ko: `시점: 항목 ${anchor.size}개, ${anchor.genTime}, ${anchor.authority}의 시점확인. 검증함, 발급기관은 신뢰 목록에 없음.`,
          });
    case 'paper':
      return say(context, {
        en: `Time: ${anchor.size} entries confirmed on paper (${anchor.kind}, ${anchor.on}, checked by a person).`,
        ko: `시점: 항목 ${anchor.size}개를 종이로 확인(${anchor.kind}, ${anchor.on}, 사람이 확인함).`,
      });
  }
}
