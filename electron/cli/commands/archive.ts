import type { Command } from 'commander';
import { addArchiveToken, requestArchiveToken } from '../../core/archive/add-token.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { readNamedFile, readNamedText } from '../read-file.ts';
import { assertNewFile, writeNewFile } from '../write-file.ts';

export function registerArchive(program: Command, context: CliContext): void {
  const group = program.command('archive').description(
    say(context, {
      en: 'timestamps of an archive that exists; needs no vault',
      ko: '이미 만든 보관본의 시점확인. 보관함이 없어도 됨',
    }),
  );
  registerRequest(group, context);
  registerAdd(group, context);
}

function registerRequest(group: Command, context: CliContext): void {
  group
    .command('request-token')
    .argument('<archive>', archiveWords(context))
    .argument('<request>', say(context, { en: 'new .tsq file', ko: '새 .tsq 파일' }))
    .description(
      say(context, {
        en: 'write a timestamp request over the signature of an archive',
        ko: '보관본의 서명에 대한 시점확인 요청 파일 쓰기',
      }),
    )
    .action(async (archive: string, request: string) => {
      assertNewFile(request);
      writeNewFile(request, await requestArchiveToken(archive, context.ports.random));
      printResult(context, 'archive-token-request/1', { archive, request }, () =>
        say(context, {
          en: `Send ${request} to a timestamp authority, then: jikim archive add-token ${archive} ANSWER ${request}`,
          ko: `${request} 파일을 시점확인 기관에 보낸 뒤: jikim archive add-token ${archive} 답파일 ${request}`,
        }),
      );
    });
}

function registerAdd(group: Command, context: CliContext): void {
  group
    .command('add-token')
    .argument('<archive>', archiveWords(context))
    .argument(
      '<token>',
      say(context, { en: 'answer (.tsr) or bare token (.tst)', ko: '답(.tsr) 또는 토큰(.tst)' }),
    )
    .argument(
      '<request>',
      say(context, { en: 'the request (.tsq) it answers', ko: '그 답의 요청 파일(.tsq)' }),
    )
    .description(
      say(context, {
        en: 'check a timestamp and put it beside the signature; nothing else of the archive changes',
        ko: '시점확인을 검증해 서명 옆에 두기. 보관본의 다른 것은 바뀌지 않음',
      }),
    )
    .option(
      '--chain <pem>',
      say(context, {
        en: "certificates that lead to the authority's root",
        ko: '기관의 최상위 인증서까지 이어지는 인증서 파일(PEM)',
      }),
    )
    .action(async (archive: string, token: string, request: string, options: { chain?: string }) => {
      const path = await addArchiveToken(archive, {
        answer: readNamedFile(token),
        request: readNamedFile(request),
        ...(options.chain === undefined ? {} : { chain: readNamedText(options.chain) }),
      });
      printResult(context, 'archive-token/1', { archive, path }, () =>
        say(context, { en: `Added as ${path}`, ko: `더했습니다: ${path}` }),
      );
    });
}

function archiveWords(context: CliContext): string {
  return say(context, { en: 'archive folder or zip', ko: '보관본 폴더나 zip' });
}
