import type { Side } from '../../../../shared/domain/case.ts';
import type { Exhibit } from '../../../../shared/domain/exhibit.ts';
import type { AcquisitionMethod } from '../../../../shared/domain/item.ts';
import { koreanMoment } from '../../../../shared/i18n/korean-time.ts';
import { notProvenText } from '../../../../shared/i18n/verdict.ts';
import type { FilingPart, TimeAnchor } from './model.ts';

/** Fixed Korean wording of the filing set, in one place so that a lawyer can read it through. */

export const COPY_KIND: Record<Exhibit['copyKind'], string> = {
  original: '원본',
  copy: '사본',
  'received-copy': '사본(전달받은 파일)',
};

const METHOD: Record<AcquisitionMethod, string> = {
  export: '앱의 대화 내보내기',
  screenshot: '화면 캡처',
  'app-capture': '앱의 자체 캡처 기능',
  'scroll-capture': '스크롤 캡처',
  'pc-screen': 'PC 화면 캡처',
  'photo-of-screen': '화면을 촬영한 사진',
  forensic: '포렌식 추출',
  'received-copy': '전달받은 파일',
  scan: '스캔',
  paste: '붙여넣기',
  other: '기타',
};

/** An export of something else than messages is one of a file. */
export function methodOf({ kind, acquisition: { method } }: FilingPart): string {
  return method === 'export' && kind !== 'conversation' ? '앱·기기에서 내보내기' : METHOD[method];
}

export const SIDE: Record<Side, string> = {
  plaintiff: '원고',
  defendant: '피고',
  intervenor: '독립당사자참가인',
};

/** What a filing says in place of a field that is not switched on: the set is served on the opponent. */
export const WITHHELD_FIELD = '상세는 법원의 요청이 있을 때 별도로 제출';

/** A blank that the lawyer sees and fills: a guess here would be a statement to the court. */
export const BLANK = '________';

export const LOCAL_CLOCK = '(이 컴퓨터 시계, 제3자 확인 없음)';

/** What the hashes mean, and what they do not. */
export const NOT_PROVEN = notProvenText('ko');

/** A name that is a common name alone is shown without the label of the directory. */
export function authorityName(subject: string): string {
  return /^CN=[^,=]+$/.test(subject) ? subject.slice(3) : subject;
}

export function anchorText(anchor: TimeAnchor): string {
  switch (anchor.state) {
    case 'in-archive':
      return '보관 파일의 timestamps 폴더 참조';
    case 'local-clock':
      return `이 컴퓨터 시계만 있음 ${LOCAL_CLOCK}`;
    case 'requested':
      return `시점확인 요청함(${koreanMoment(Date.parse(anchor.at))}), 응답 전 ${LOCAL_CLOCK}`;
    case 'stamped':
      return `시점확인 토큰 확인함, ${koreanMoment(Date.parse(anchor.genTime))} 이전에 존재, 발급기관 ${authorityName(anchor.authority)}${anchor.trusted ? '' : ' (발급기관 신뢰는 확인하지 않음)'}`;
    case 'paper':
      return `종이 확인(${anchor.kind}, ${anchor.on}, 사람이 확인함)`;
  }
}
