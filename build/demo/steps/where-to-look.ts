import { join } from 'node:path';
import { outputNames } from '../output.ts';
import { SEAL_PASSPHRASE } from './export-all.ts';
import { type Story, say } from './story.ts';

/** What was made, in the order in which one would look at it, and what to try next. `output` is as one types it. */
export function whereToLook(story: Story, output: string): void {
  const at = (...parts: string[]) => join(output, ...parts);
  const { filing, archive, proofs, sealed, timestamp } = outputNames;
  say(story, {
    en: `
Look at
  1. ${at(filing, '제출용')}/  what goes to the court: begin with 증거설명서.pdf (statement of evidence),
     then 갑03 (captures of a conversation) and 갑06 (an export, message by message)
  2. ${at(filing, '내부용-제출금지')}/  what stays in the office: 제출점검표.pdf says what to check before filing
  3. ${at(archive, 'data', 'HOW-TO-VERIFY.en.txt')}  how anyone checks the archive without Jikim
  Also made: ${proofs}/ (no originals, no names), ${sealed} (the same for sending, passphrase
  "${SEAL_PASSPHRASE}"), ${timestamp}/ (request, answer and the demo authority's root)

Try
  npm run -s jikim -- verify archive ${at(archive)} --trust ${at(timestamp, 'demo-authority.pem')}
  cd ${at(archive)} && sha256sum -c tagmanifest-sha256.txt manifest-sha256.txt
  then change one character of a file in it, and run either again`,
    ko: `
볼 곳
  1. ${at(filing, '제출용')}/  법원에 낼 것: 증거설명서.pdf부터 보고,
     갑03(대화 화면 캡처)과 갑06(내보낸 대화를 메시지별로 정리한 것)을 봅니다
  2. ${at(filing, '내부용-제출금지')}/  사무실에 둘 것: 제출점검표.pdf에 내기 전 확인할 것이 있습니다
  3. ${at(archive, 'data', 'HOW-TO-VERIFY.ko.txt')}  지킴 없이 누구나 보관본을 검증하는 방법
  그 밖에: ${proofs}/ (원본과 이름 없이 증명만), ${sealed} (보내기 위해 암호화한 것, 비밀번호
  "${SEAL_PASSPHRASE}"), ${timestamp}/ (시점확인 요청과 응답, 데모 기관의 최상위 인증서)

해 볼 것
  npm run -s jikim -- verify archive ${at(archive)} --trust ${at(timestamp, 'demo-authority.pem')}
  cd ${at(archive)} && sha256sum -c tagmanifest-sha256.txt manifest-sha256.txt
  그다음 그 안의 파일에서 글자 하나를 바꾸고 다시 해 봅니다`,
  });
}
