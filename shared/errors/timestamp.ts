import { defineErrors } from './define.ts';

/** One code for each check of a time stamp, so that a refusal names what did not hold. */
export const timestampErrors = defineErrors({
  TIMESTAMP_REQUEST_MALFORMED: {
    kind: 'input',
    en: 'This is not a time-stamp request ({reason}). Choose the .tsq file that Jikim wrote.',
    ko: '시점확인 요청 파일이 아닙니다({reason}). 지킴이 만든 .tsq 파일을 고르세요.',
  },
  TIMESTAMP_REQUEST_HASH: {
    kind: 'input',
    en: 'The request uses the hash {algorithm}, which is not accepted. Make a new request with Jikim.',
    ko: '요청의 해시 방식 {algorithm}은(는) 받지 않습니다. 지킴에서 요청을 새로 만드세요.',
  },
  TIMESTAMP_REQUEST_OTHER_DATA: {
    kind: 'verification',
    en: 'The request was made over other data than this checkpoint. Choose the request and the checkpoint that belong together.',
    ko: '요청이 이 이력 확인점이 아닌 다른 자료로 만들어졌습니다. 서로 짝이 맞는 요청과 이력 확인점을 고르세요.',
  },
  TIMESTAMP_ANSWER_TOO_LARGE: {
    kind: 'input',
    en: 'The file has {size} bytes; an answer has {limit} at most. Choose the .tsr file of the authority.',
    ko: '파일이 {size}바이트입니다. 시점확인 응답은 {limit}바이트를 넘지 않습니다. 기관이 준 .tsr 파일을 고르세요.',
  },
  TIMESTAMP_ANSWER_MALFORMED: {
    kind: 'input',
    en: 'This is neither a time-stamp answer (.tsr) nor a token (.tst), or it is damaged ({reason}). Carry the file over again; a web page saved by mistake also looks so.',
    ko: '시점확인 응답(.tsr)도 토큰(.tst)도 아니거나 손상되었습니다({reason}). 파일을 다시 옮기세요. 잘못 저장된 웹 페이지일 수도 있습니다.',
  },
  TIMESTAMP_NOT_GRANTED: {
    kind: 'verification',
    en: 'The authority refused: {status}, {failure}, "{text}". Read its reason; then ask again or use another authority.',
    ko: '기관이 발급을 거절했습니다: {status}, {failure}, "{text}". 사유를 확인한 뒤 다시 요청하거나 다른 기관을 쓰세요.',
  },
  TIMESTAMP_TOKEN_MISSING: {
    kind: 'verification',
    en: 'The answer says it was granted but holds no token. Ask the authority for a new answer with the same request file.',
    ko: '승인되었다고 하지만 토큰이 없습니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_TOKEN_MALFORMED: {
    kind: 'verification',
    en: 'The token is damaged ({reason}). Carry the file over again or ask for a new answer.',
    ko: '토큰이 손상되었습니다({reason}). 파일을 다시 옮기거나 다시 발급받으세요.',
  },
  TIMESTAMP_NOT_SIGNED_DATA: {
    kind: 'verification',
    en: 'The file holds {oid} instead of signed data. Choose the .tsr or .tst file of the authority.',
    ko: '서명된 자료가 아니라 {oid:이/가} 들어 있습니다. 기관이 준 .tsr 또는 .tst 파일을 고르세요.',
  },
  TIMESTAMP_CMS_VERSION: {
    kind: 'verification',
    en: 'The token has the structure version {version}, which no time stamp has. Use another time authority.',
    ko: '토큰의 구조 판이 {version}이며 시점확인에는 없는 판입니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_CONTENT_TYPE: {
    kind: 'verification',
    en: 'The token signs {oid}, not a time-stamp statement. Choose the right file.',
    ko: '토큰이 시점확인 내용이 아닌 {oid}에 서명했습니다. 올바른 파일을 고르세요.',
  },
  TIMESTAMP_CONTENT_MISSING: {
    kind: 'verification',
    en: 'The token holds no statement. Ask the authority for a new answer with the same request file.',
    ko: '토큰에 시점확인 내용이 없습니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_TOO_MANY_CERTIFICATES: {
    kind: 'verification',
    en: 'The token holds {count} certificates; {limit} are read at most. Use another time authority.',
    ko: '토큰에 인증서가 {count}개 있습니다. {limit}개까지만 읽습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_SIGNER_COUNT: {
    kind: 'verification',
    en: 'The token has {count} signatures; exactly one is allowed. Ask the authority for a new answer with the same request file.',
    ko: '토큰의 서명이 {count}개입니다. 하나여야 합니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_SIGNER_ID: {
    kind: 'verification',
    en: 'The signer is not named by issuer and serial number (version {version}). Use another time authority.',
    ko: '서명자가 발급자와 일련번호로 적혀 있지 않습니다(판 {version}). 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_DIGEST_NOT_LISTED: {
    kind: 'verification',
    en: "The signer's hash {oid} is missing from the token's list of hashes. Ask the authority for a new answer with the same request file.",
    ko: '서명자의 해시 방식 {oid}이(가) 토큰의 목록에 없습니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_DIGEST_NOT_ALLOWED: {
    kind: 'verification',
    en: 'The signature uses the hash {algorithm}, which is too weak or unknown; SHA-256, SHA-384 and SHA-512 are accepted. Use another time authority.',
    ko: '서명의 해시 방식 {algorithm}은(는) 약하거나 알 수 없습니다. SHA-256, SHA-384, SHA-512만 받습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_ATTRIBUTES_MISSING: {
    kind: 'verification',
    en: 'The signature has no signed attributes. Use another time authority.',
    ko: '서명에 서명 속성이 없습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_ATTRIBUTE_TWICE: {
    kind: 'verification',
    en: 'The signed attribute {oid} comes twice. Ask the authority for a new answer with the same request file.',
    ko: '서명 속성 {oid}이(가) 두 번 나옵니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_ATTRIBUTE_VALUES: {
    kind: 'verification',
    en: 'The signed attribute {oid} does not have exactly one value. Ask the authority for a new answer with the same request file.',
    ko: '서명 속성 {oid}의 값이 하나가 아닙니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_CONTENT_TYPE_ATTRIBUTE_MISSING: {
    kind: 'verification',
    en: 'The signature does not say what kind of content it covers. Ask the authority for a new answer with the same request file.',
    ko: '서명이 어떤 내용에 대한 것인지 적혀 있지 않습니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_CONTENT_TYPE_ATTRIBUTE_WRONG: {
    kind: 'verification',
    en: 'The signature is over another kind of content ({oid}). Ask the authority for a new answer with the same request file.',
    ko: '서명이 다른 종류의 내용({oid})에 대한 것입니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_MESSAGE_DIGEST_MISSING: {
    kind: 'verification',
    en: 'The signature does not hold the digest of the statement. Ask the authority for a new answer with the same request file.',
    ko: '서명에 시점확인 내용의 해시값이 없습니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_MESSAGE_DIGEST_WRONG: {
    kind: 'verification',
    en: 'The statement is not the one that was signed: it was changed or replaced. Ask the authority for a new answer with the same request file.',
    ko: '시점확인 내용이 서명된 것과 다릅니다. 바뀌었거나 다른 것으로 교체되었습니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_SIGNATURE_ALGORITHM: {
    kind: 'verification',
    en: 'The signature method {algorithm} is not accepted; RSA and ECDSA with SHA-2 are. Use another time authority.',
    ko: '서명 방식 {algorithm}은(는) 받지 않습니다. SHA-2를 쓰는 RSA와 ECDSA만 받습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_SIGNATURE_PADDING: {
    kind: 'verification',
    en: 'The signature is RSA-PSS made with an ordinary RSA key, which "openssl ts -verify" cannot check; a court\'s expert could not either. Use another time authority.',
    ko: '일반 RSA 키로 만든 RSA-PSS 서명입니다. "openssl ts -verify"로 확인할 수 없어 감정인도 확인하지 못합니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_SIGNATURE_HASH_DIFFERS: {
    kind: 'verification',
    en: 'The signature method uses {signature} but the digest {digest}. Ask the authority for a new answer with the same request file.',
    ko: '서명 방식은 {signature}, 해시 방식은 {digest:으로/로} 서로 다릅니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_SIGNATURE_INVALID: {
    kind: 'verification',
    en: "The authority's signature does not fit. The token was changed or is forged. Ask the authority for a new answer with the same request file.",
    ko: '기관의 서명이 맞지 않습니다. 토큰이 바뀌었거나 위조되었습니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_TSTINFO_MALFORMED: {
    kind: 'verification',
    en: 'The statement in the token is damaged ({reason}). Ask the authority for a new answer with the same request file.',
    ko: '토큰 안의 시점확인 내용이 손상되었습니다({reason}). 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_TSTINFO_VERSION: {
    kind: 'verification',
    en: 'The statement has the version {version}; only 1 is known. Use another time authority.',
    ko: '시점확인 내용의 판이 {version}입니다. 1만 알려져 있습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_TSTINFO_EXTENSION: {
    kind: 'verification',
    en: 'The statement has the critical extension {oid}, which is unknown. Use another time authority.',
    ko: '시점확인 내용에 반드시 해석해야 하는 알 수 없는 확장 {oid}이(가) 있습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_ACCURACY: {
    kind: 'verification',
    en: 'The stated accuracy has the part {value}, which must be 1 to 999. Ask the authority for a new answer with the same request file.',
    ko: '정확도 값 {value}이(가) 1에서 999 사이가 아닙니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_IMPRINT_ALGORITHM: {
    kind: 'verification',
    en: 'The token uses the hash {algorithm}, not the one that was asked for. Ask the authority for a new answer with the same request file.',
    ko: '토큰의 해시 방식 {algorithm}이(가) 요청한 것과 다릅니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_IMPRINT_DIFFERS: {
    kind: 'verification',
    en: 'The token stamps other data than this checkpoint. Choose the answer that belongs to this request.',
    ko: '토큰이 이 이력 확인점이 아닌 다른 자료의 것입니다. 이 요청에 대한 응답을 고르세요.',
  },
  TIMESTAMP_NONCE_MISSING: {
    kind: 'verification',
    en: 'The answer does not repeat the number of the request, so it may be an old one. Ask the authority for a new answer with the same request file.',
    ko: '응답에 요청 번호(nonce)가 없어 예전 응답일 수 있습니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_NONCE_DIFFERS: {
    kind: 'verification',
    en: 'The answer belongs to another request. Choose the answer that belongs to this one.',
    ko: '응답이 다른 요청에 대한 것입니다. 이 요청에 대한 응답을 고르세요.',
  },
  TIMESTAMP_POLICY: {
    kind: 'verification',
    en: 'The authority stamped under the policy {found}; {expected} was wanted. Ask under that policy or accept the other.',
    ko: '기관이 정책 {found}(으)로 발급했습니다. 원한 정책은 {expected}입니다. 그 정책으로 다시 요청하거나 다른 정책을 받아들이세요.',
  },
  TIMESTAMP_TSA_NAME: {
    kind: 'verification',
    en: "The authority's name in the statement is not that of its certificate ({subject}). Ask the authority for a new answer with the same request file.",
    ko: '시점확인 내용의 기관 이름이 인증서({subject})의 이름과 다릅니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_ESS_MISSING: {
    kind: 'verification',
    en: 'The signature does not say which certificate it was made with. Use another time authority.',
    ko: '서명에 어떤 인증서로 서명했는지가 없습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_ESS_MALFORMED: {
    kind: 'verification',
    en: 'The certificate identifier in the signature is damaged ({reason}). Ask the authority for a new answer with the same request file.',
    ko: '서명 안의 인증서 식별 정보가 손상되었습니다({reason}). 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_ESS_EMPTY: {
    kind: 'verification',
    en: 'The list of certificate identifiers in the signature is empty. Ask the authority for a new answer with the same request file.',
    ko: '서명 안의 인증서 식별 목록이 비어 있습니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_ESS_ALGORITHM: {
    kind: 'verification',
    en: 'The certificate identifier uses the hash {algorithm}, which is not accepted. Use another time authority.',
    ko: '인증서 식별 정보의 해시 방식 {algorithm}은(는) 받지 않습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_ESS_MISMATCH: {
    kind: 'verification',
    en: 'The signature names another certificate than the one that came along: the certificate was exchanged. Ask the authority for a new answer with the same request file.',
    ko: '서명이 가리키는 인증서와 함께 온 인증서가 다릅니다. 인증서가 바뀌었습니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_ESS_ISSUER_MISMATCH: {
    kind: 'verification',
    en: 'The signature names another issuer or serial number than the certificate has. Ask the authority for a new answer with the same request file.',
    ko: '서명이 가리키는 발급자나 일련번호가 인증서와 다릅니다. 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_ESS_NOT_IN_CHAIN: {
    kind: 'verification',
    en: "The signature names a further certificate that is not in the trusted chain. Add the authority's current root to the trust files or ask for a new answer.",
    ko: '서명이 가리키는 다른 인증서가 신뢰 사슬에 없습니다. 기관의 현재 루트 인증서를 신뢰 파일에 넣거나 다시 발급받으세요.',
  },
  TIMESTAMP_CERTIFICATE_MALFORMED: {
    kind: 'verification',
    en: 'A certificate is damaged ({reason}). Get the file again from its source.',
    ko: '인증서가 손상되었습니다({reason}). 출처에서 파일을 다시 받으세요.',
  },
  TIMESTAMP_SIGNER_NOT_FOUND: {
    kind: 'verification',
    en: "The authority's certificate is not in the answer. Ask with a request that wants certificates, or add the certificate.",
    ko: '응답에 기관의 인증서가 없습니다. 인증서를 포함하도록 요청하거나 인증서를 따로 넣으세요.',
  },
  TIMESTAMP_SIGNER_CRITICAL_EXTENSION: {
    kind: 'verification',
    en: "The authority's certificate {subject} has the critical extension {oid}, which is unknown. Use another time authority.",
    ko: '기관 인증서 {subject}에 반드시 해석해야 하는 알 수 없는 확장 {oid}이(가) 있습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_EKU_MISSING: {
    kind: 'verification',
    en: "The signer's certificate is not issued for time stamping (no purpose is given). Use another time authority.",
    ko: '서명자의 인증서에 용도가 없어 시점확인용이 아닙니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_EKU_WRONG: {
    kind: 'verification',
    en: "The signer's certificate is issued for another purpose than time stamping. Use another time authority.",
    ko: '서명자의 인증서가 시점확인이 아닌 다른 용도입니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_EKU_NOT_ALONE: {
    kind: 'verification',
    en: "The signer's certificate is issued for more than time stamping, which the standard forbids. Use another time authority.",
    ko: '서명자의 인증서에 시점확인 말고 다른 용도도 있습니다. 표준이 금지합니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_EKU_NOT_CRITICAL: {
    kind: 'verification',
    en: "The purpose in the signer's certificate is not marked critical, as the standard demands. Use another time authority.",
    ko: '서명자 인증서의 용도가 표준대로 필수(critical)로 표시되어 있지 않습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_SIGNER_KEY_USAGE: {
    kind: 'verification',
    en: "The signer's certificate allows its key more or less than signing. Use another time authority.",
    ko: '서명자 인증서의 키 용도가 서명에 맞지 않습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_SIGNER_IS_CA: {
    kind: 'verification',
    en: "The signer's certificate is one of an issuing authority, which must not stamp itself. Use another time authority.",
    ko: '서명자의 인증서가 인증서 발급 기관의 것입니다. 발급 기관이 직접 시점확인을 할 수 없습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_SIGNER_NOT_YET_VALID: {
    kind: 'verification',
    en: "The authority's certificate was not valid yet at {at} (valid {from} to {to}). Ask the authority for a new answer with the same request file.",
    ko: '{at}에 기관의 인증서가 아직 유효하지 않았습니다(유효 기간 {from} ~ {to}). 같은 요청 파일로 다시 발급받으세요.',
  },
  TIMESTAMP_SIGNER_EXPIRED: {
    kind: 'verification',
    en: "The authority's certificate had expired at {at} (valid {from} to {to}). Use another time authority.",
    ko: '{at}에 기관의 인증서가 이미 만료되었습니다(유효 기간 {from} ~ {to}). 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_KEY_UNSUPPORTED: {
    kind: 'verification',
    en: 'The key of {subject} cannot be used; RSA and the curves P-256, P-384 and P-521 can. Use another time authority.',
    ko: '{subject}의 키를 쓸 수 없습니다. RSA와 P-256, P-384, P-521 곡선만 받습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_KEY_TOO_SHORT: {
    kind: 'verification',
    en: 'The key of {subject} has {bits} bits; at least {limit} are needed. Use another time authority.',
    ko: '{subject}의 키가 {bits}비트입니다. {limit}비트 이상이어야 합니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_PATH_NOT_CA: {
    kind: 'verification',
    en: '{subject} is in the chain but may not issue certificates. Use another time authority.',
    ko: '신뢰 사슬의 {subject}은(는) 인증서를 발급할 수 없습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_PATH_KEY_USAGE: {
    kind: 'verification',
    en: 'The key of {subject} may not sign certificates. Use another time authority.',
    ko: '{subject}의 키는 인증서에 서명할 수 없습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_PATH_LENGTH: {
    kind: 'verification',
    en: 'More authorities stand below {subject} than it allows ({limit}). Use another time authority.',
    ko: '{subject} 아래 발급 기관이 허용된 수({limit})보다 많습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_PATH_NOT_YET_VALID: {
    kind: 'verification',
    en: '{subject} was not valid yet at {at} (valid {from} to {to}). Check the trust file or ask another authority.',
    ko: '{at}에 {subject}이(가) 아직 유효하지 않았습니다(유효 기간 {from} ~ {to}). 신뢰 파일을 확인하거나 다른 기관을 쓰세요.',
  },
  TIMESTAMP_PATH_EXPIRED: {
    kind: 'verification',
    en: '{subject} had expired at {at} (valid {from} to {to}). Check the trust file or ask another authority.',
    ko: '{at}에 {subject}이(가) 이미 만료되었습니다(유효 기간 {from} ~ {to}). 신뢰 파일을 확인하거나 다른 기관을 쓰세요.',
  },
  TIMESTAMP_PATH_CRITICAL_EXTENSION: {
    kind: 'verification',
    en: '{subject} has the critical extension {oid}, which is unknown. Use another time authority.',
    ko: '{subject}에 반드시 해석해야 하는 알 수 없는 확장 {oid}이(가) 있습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_PATH_NAME_CONSTRAINTS: {
    kind: 'verification',
    en: '{subject} limits names or addresses or is a proxy, which Jikim does not evaluate. Check with "openssl ts -verify" or use another authority.',
    ko: '{subject}에 이름·주소 제한이나 대리 인증서 확장이 있는데 지킴은 이를 평가하지 않습니다. "openssl ts -verify"로 확인하거나 다른 기관을 쓰세요.',
  },
  TIMESTAMP_PATH_PURPOSE: {
    kind: 'verification',
    en: '{subject} is limited to other purposes than time stamping. Use another time authority.',
    ko: '{subject}은(는) 시점확인이 아닌 용도로 제한되어 있습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_PATH_ALGORITHM: {
    kind: 'verification',
    en: '{subject} is signed with {algorithm}, which is too weak or unknown. Use another time authority.',
    ko: '{subject}의 서명 방식 {algorithm}은(는) 약하거나 알 수 없습니다. 다른 시점확인 기관을 쓰세요.',
  },
  TIMESTAMP_PATH_SIGNATURE: {
    kind: 'verification',
    en: 'The signature on {subject} is not that of its named issuer. The certificate is forged, or the trust file holds another root of the same name.',
    ko: '{subject}의 서명이 이름이 적힌 발급자의 것이 아닙니다. 인증서가 위조되었거나 신뢰 파일에 이름만 같은 다른 루트 인증서가 있습니다.',
  },
  TIMESTAMP_TRUST_FILE: {
    kind: 'input',
    en: 'This is not a file of certificates ({reason}). Give the root certificate of the authority as PEM or DER.',
    ko: '인증서 파일이 아닙니다({reason}). 기관의 루트 인증서를 PEM 또는 DER로 주세요.',
  },
});
