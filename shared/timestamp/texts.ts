import type { TimestampDoubt } from './doubts.ts';
import type { TrustWarning } from './trust.ts';

interface Text {
  readonly en: string;
  readonly ko: string;
}

/** What a doubt means for the person who reads it, and what to do. */
export const doubtTexts: Readonly<Record<TimestampDoubt, Text>> = {
  'before-request': {
    en: 'The stamped time lies before the time at which this computer made the request. One of the two clocks is wrong; compare this computer with a reliable clock.',
    ko: '시점확인 시각이 이 컴퓨터가 요청을 만든 시각보다 앞섭니다. 둘 중 한 시계가 틀렸습니다. 이 컴퓨터의 시계를 믿을 만한 시계와 비교하세요.',
  },
  'in-the-future': {
    en: "The stamped time lies ahead of this computer's clock. Compare this computer with a reliable clock.",
    ko: '시점확인 시각이 이 컴퓨터의 시계보다 늦습니다. 이 컴퓨터의 시계를 믿을 만한 시계와 비교하세요.',
  },
  'no-nonce': {
    en: 'The request has no number of its own, so an older answer over the same data would look the same. The stamped time still holds.',
    ko: '요청에 고유 번호(nonce)가 없어 같은 자료에 대한 예전 응답과 구별되지 않습니다. 시점확인 시각은 유효합니다.',
  },
  'sha1-certificate-id': {
    en: 'The authority names its certificate by SHA-1 only (the older form of the standard). The signature itself uses a strong hash.',
    ko: '기관이 자기 인증서를 SHA-1으로만 가리킵니다(표준의 예전 방식). 서명 자체는 안전한 해시를 씁니다.',
  },
};

/** What should be known of a certificate before it is trusted. */
export const trustWarningTexts: Readonly<Record<TrustWarning, Text>> = {
  expired: {
    en: 'It has expired. It still serves for stamps made while it was valid.',
    ko: '만료되었습니다. 유효하던 때에 받은 시점확인에는 계속 쓸 수 있습니다.',
  },
  'not-yet-valid': {
    en: 'It is not valid yet by this computer’s clock. Check the clock.',
    ko: '이 컴퓨터의 시계로는 아직 유효하지 않습니다. 시계를 확인하세요.',
  },
  'not-an-authority': {
    en: 'It is not a certificate of an issuing authority and cannot be the root of a chain. Get the root certificate from the authority.',
    ko: '발급 기관의 인증서가 아니어서 신뢰의 근거가 될 수 없습니다. 기관의 루트 인증서를 받으세요.',
  },
  'not-self-signed': {
    en: 'It is not a root. It helps to build a chain, but the root must be trusted as well.',
    ko: '루트 인증서가 아닙니다. 사슬을 잇는 데 쓰이지만 루트 인증서도 있어야 합니다.',
  },
  'self-signature-wrong': {
    en: 'Its own signature is wrong: the file was changed or made by somebody else. Do not trust it; get it again from the authority.',
    ko: '인증서 자체의 서명이 맞지 않습니다. 파일이 바뀌었거나 다른 사람이 만든 것입니다. 신뢰하지 말고 기관에서 다시 받으세요.',
  },
};
