import type { Purpose } from '../archive/manifest.ts';
import { NOT_PROVEN } from '../archive/manifest.ts';
import { archiveText } from './archive.ts';
import type { Lang } from './lang.ts';

/** `data/COVER.txt`: what this is and whom it is for, in both languages, before anything else is opened. */
export function toCoverText(purpose: Purpose): string {
  const title = 'JIKIM ARCHIVE / 지킴 보관 파일';
  return `${title}\n\n${archiveText(`bagDescription.${purpose}`, 'ko')}\n${archiveText(`bagDescription.${purpose}`, 'en')}\n`;
}

/** `data/HOW-TO-VERIFY.*.txt`: the same for every archive of a purpose, so it says nothing of the case. */
export function toHowToText(purpose: Purpose, lang: Lang): string {
  const notice = archiveText(`bagDescription.${purpose}`, lang);
  const limits = NOT_PROVEN.map((code) => `  - ${archiveText(`notProven.${code}`, lang)}`).join('\n');
  const [title, body, limitsTitle] = lang === 'ko' ? KOREAN : ENGLISH;
  return `${title}\n\n${notice}\n\n${body}\n\n${limitsTitle}\n${limits}\n`;
}

const CHECKSUMS = `  Linux:    sha256sum -c tagmanifest-sha256.txt && sha256sum -c manifest-sha256.txt && sha512sum -c manifest-sha512.txt
  macOS:    shasum -a 256 -c tagmanifest-sha256.txt && shasum -a 256 -c manifest-sha256.txt && shasum -a 512 -c manifest-sha512.txt
  Windows:  certutil -hashfile data\\manifest.json SHA256
            (compare with the line of the same file in manifest-sha256.txt / manifest-sha256.txt의 같은 파일 줄과 비교)`;

const SIGNATURE = `  openssl cms -verify -inform DER -in signature/tagmanifest-sha256.txt.p7s -content tagmanifest-sha256.txt -binary -CAfile signature/signer.pem -purpose any -out tagmanifest.out
  openssl x509 -in signature/signer.pem -noout -fingerprint -sha256`;

const TIMESTAMPS = `  openssl ts -verify -data data/timestamps/01.checkpoint.txt -in data/timestamps/01.tst -token_in -CAfile authority-root.pem -untrusted data/timestamps/01-chain.pem
  openssl ts -verify -data signature/tagmanifest-sha256.txt.p7s -in signature/token-01.tst -token_in -CAfile authority-root.pem -untrusted signature/token-01-chain.pem`;

const SEALED = '  age -d -o archive.zip FILE.age';

const JIKIM = `  jikim verify archive PATH
  jikim verify archive PATH --expect-signer FINGERPRINT --expect-log FINGERPRINT --checkpoint FILE`;

const ENGLISH = [
  'HOW TO VERIFY THIS ARCHIVE WITHOUT JIKIM',
  `Run the commands in the folder that holds bagit.txt. They change nothing.

1. If you received one encrypted file, open it (https://age-encryption.org) and unpack the zip:
${SEALED}

2. Are the files the ones that were listed? Each line must end in OK.
${CHECKSUMS}

3. Was the list signed, and by which key? The first command must end in "successful". Compare the fingerprint of
   the second with the one you received from the signer another way (by telephone, on paper).
${SIGNATURE}

4. Time-stamps, if there are any: take the authority's root certificate from the authority itself. Leave out
   "-untrusted ..." where there is no such file; go on with 02, 03, ... where there are more.
${TIMESTAMPS}
   The first is over a checkpoint of the custody log, the second over the signature of this archive.

5. Everything at once, the custody log too, with Jikim (needs no vault):
${JIKIM}

data/log/entries.jsonl holds the custody log entries of the exported items, each with a proof that it stands under the
checkpoint in data/log/checkpoint.txt. data/log/disclosed.jsonl holds the values that those entries commit to.
docs/archive-format.md and docs/custody-log.md of Jikim describe both so that anyone can check them with other tools.

Anyone can build a complete archive like this one under keys of their own. What tells them apart is a fingerprint, a
checkpoint or a time-stamp that came to you another way.`,
  'What this archive does not prove:',
] as const;

const KOREAN = [
  '지킴 없이 이 보관 파일을 확인하는 방법',
  `bagit.txt가 있는 폴더에서 아래 명령을 실행합니다. 아무것도 바꾸지 않습니다.

1. 암호화된 파일 하나로 받았다면 먼저 열고(https://age-encryption.org) zip을 풉니다.
${SEALED}

2. 파일이 목록과 같은지 확인합니다. 모든 줄이 OK(성공)로 끝나야 합니다.
${CHECKSUMS}

3. 목록에 서명이 있는지, 누구의 열쇠인지 확인합니다. 첫 명령이 "successful"로 끝나야 합니다. 둘째 명령의 지문을
   서명한 사람에게서 다른 경로(전화, 종이)로 받은 지문과 비교합니다.
${SIGNATURE}

4. 시점확인이 있으면 확인합니다. 기관의 최상위 인증서는 그 기관에서 직접 받습니다. "-untrusted ..." 파일이 없으면
   그 부분을 빼고, 더 있으면 02, 03, ...으로 계속합니다.
${TIMESTAMPS}
   첫째는 보관이력의 이력 확인점(그때까지의 이력 전체를 요약한 값)에 대한 것이고, 둘째는 이 보관 파일의 서명에 대한 것입니다.

5. 지킴으로는 보관이력까지 한 번에 확인합니다(보관함이 없어도 됩니다).
${JIKIM}

data/log/entries.jsonl에는 내보낸 증거물의 이력 항목이, 각 항목이 data/log/checkpoint.txt의 이력 확인점에 들어 있다는
증명과 함께 있습니다. data/log/disclosed.jsonl에는 그 항목들이 확정한 값이 있습니다. 지킴의 docs/archive-format.md와
docs/custody-log.md를 보면 다른 도구로도 확인할 수 있습니다.

누구나 자기 열쇠로 이와 똑같은 모양의 보관 파일을 만들 수 있습니다. 그것과 구별해 주는 것은 다른 경로로 받은 지문,
이력 확인점 또는 시점확인입니다.`,
  '이 보관 파일이 증명하지 않는 것:',
] as const;
