import { join } from 'node:path';
import type { Command } from 'commander';
import { furthestAnchor } from '../../core/anchor/furthest.ts';
import { listPaperAnchors } from '../../core/anchor/state.ts';
import {
  importTimestamp,
  listTimestampRequests,
  listTimestampTokens,
  listTrustRoots,
  trustFile,
} from '../../core/anchor/timestamps.ts';
import { writeTimestampRequest } from '../../core/anchor/write-request.ts';
import { readCheckpoints } from '../../core/custody/checkpoint.ts';
import { makeFolders } from '../../core/files/make-folders.ts';
import { sealCheckpoint } from '../../core/session/act.ts';
import type { Session } from '../../core/session/session.ts';
import type { ReadDb } from '../../core/store/handles.ts';
import { anchorLine } from '../anchor-words.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { readNamedFile } from '../read-file.ts';
import { visible } from '../visible.ts';
import { withSession } from '../with-session.ts';
import { warnOfTarget } from '../write-file.ts';

export function registerTimestamp(program: Command, context: CliContext): void {
  const group = program.command('timestamp').description(
    say(context, {
      en: 'dates by a timestamp authority (RFC 3161), by way of files: no network is used',
      ko: '시점확인 기관의 날짜 확인(RFC 3161). 파일로 주고받으며 인터넷을 쓰지 않음',
    }),
  );
  registerRequest(group, context);
  registerImport(group, context);
  registerTrust(group, context);
  registerList(group, context);
}

function registerRequest(group: Command, context: CliContext): void {
  group
    .command('request')
    .argument('<dir>', say(context, { en: 'folder to write into', ko: '쓸 폴더' }))
    .description(
      say(context, {
        en: 'write a request over the newest checkpoint, and the checkpoint beside it. Holds a hash, nothing of a case',
        ko: '가장 새 이력 확인점과 그 요청 파일을 쓰기. 해시만 들어 있고 사건 내용은 없음',
      }),
    )
    .action((dir: string, _options: object, own: Command) =>
      withSession(context, own, async (session) => {
        warnOfTarget(context, dir);
        makeFolders(dir);
        const { size, checkpoint, request } = newFiles(session, dir);
        const { requestId } = await writeTimestampRequest(session, { request, checkpoint });
        printResult(context, 'timestamp-requested/1', { requestId, size, checkpoint, request }, () =>
          say(context, {
            en: `Send ${request} to a timestamp authority; bring its answer (.tsr) back with: jikim timestamp import FILE`,
            ko: `${request} 파일을 시점확인 기관에 보내고, 받은 답(.tsr)을 jikim timestamp import 파일 로 가져오세요. 확인점: ${checkpoint}`,
          }),
        );
      }),
    );
}

/** Both files are named after the checkpoint that the request will be over. */
function newFiles(session: Session, dir: string): { size: number; checkpoint: string; request: string } {
  sealCheckpoint(session);
  const { size } = readCheckpoints(session.db).at(-1)!;
  return {
    size,
    checkpoint: join(dir, `checkpoint-${size}.txt`),
    request: join(dir, `checkpoint-${size}.tsq`),
  };
}

function registerImport(group: Command, context: CliContext): void {
  group
    .command('import')
    .argument(
      '<file>',
      say(context, { en: 'answer (.tsr) or bare token (.tst)', ko: '답(.tsr) 또는 토큰(.tst)' }),
    )
    .description(
      say(context, { en: 'check an answer and keep its token', ko: '받은 답을 모두 확인하고 토큰을 보관' }),
    )
    .option('--policy <oid>', say(context, { en: 'policy that was asked for', ko: '요구한 정책 번호(OID)' }))
    .action((file: string, options: { policy?: string }, own: Command) =>
      withSession(context, own, async (session) => {
        const {
          token: _,
          chain,
          ...rest
        } = await importTimestamp(session, readNamedFile(file), options.policy);
        const token = { ...rest, chainLength: chain.length };
        printResult(context, 'timestamp-imported/1', { token }, () =>
          [
            anchorLine(context, {
              state: 'stamped',
              genTime: token.genTime,
              authority: token.authority,
              trusted: token.trust === 'trusted',
              size: token.size,
            }),
            ...token.doubts.map((doubt) => `  ${doubt}`),
          ].join('\n'),
        );
      }),
    );
}

function registerTrust(group: Command, context: CliContext): void {
  group
    .command('trust')
    .argument('<file>', say(context, { en: 'certificates, PEM or DER', ko: '인증서 파일(PEM 또는 DER)' }))
    .description(
      say(context, {
        en: 'trust the certificates of a file; none is built in',
        ko: '파일의 인증서를 신뢰 목록에 넣기. 미리 들어 있는 것은 없음',
      }),
    )
    .action((file: string, _options: object, own: Command) =>
      withSession(context, own, async (session) => {
        const added = (await trustFile(session, readNamedFile(file))).map(({ root, warnings }) => ({
          fingerprint: root.fingerprint,
          subject: root.subject,
          warnings,
        }));
        printResult(context, 'trust-added/1', { added }, () =>
          added.length === 0
            ? say(context, {
                en: 'All of them were trusted before.',
                ko: '모두 전부터 신뢰 목록에 있습니다.',
              })
            : added
                .map((each) => visible([each.fingerprint, each.subject, ...each.warnings].join('  ')))
                .join('\n'),
        );
      }),
    );
}

function registerList(group: Command, context: CliContext): void {
  group
    .command('list')
    .description(
      say(context, {
        en: 'how far the time of the log rests on others: requests, answers, paper, trusted issuers',
        ko: '시점이 어디까지 확인되었는지: 요청, 답, 종이 확인, 신뢰하는 기관',
      }),
    )
    .action((_options: object, own: Command) =>
      withSession(context, own, (session) => {
        const list = readAll(session.db);
        printResult(context, 'timestamp-list/1', list, () =>
          [
            anchorLine(context, list.state),
            ...list.requests.map(
              (each) => `${each.requestId}  ${each.size}  ${each.at}  ${stateText(context, each.answered)}`,
            ),
            ...list.tokens.map((each) =>
              visible([each.requestId, each.size, each.genTime, each.authority, each.trust].join('  ')),
            ),
            ...list.paper.map((each) => visible([each.size, each.on, each.kind, each.checkedBy].join('  '))),
            ...list.trusted.map((each) => visible(`${each.fingerprint}  ${each.subject}`)),
          ].join('\n'),
        );
      }),
    );
}

function stateText(context: CliContext, answered: boolean): string {
  return answered
    ? say(context, { en: 'answered', ko: '답 받음' })
    : say(context, { en: 'waiting for the answer', ko: '답을 기다림' });
}

function readAll(db: ReadDb) {
  const tokens = listTimestampTokens(db).map(({ value: { token: _, chain, ...rest } }) => rest);
  const answered = new Set(tokens.map(({ requestId }) => requestId));
  return {
    state: furthestAnchor(db),
    requests: listTimestampRequests(db).map(({ value: { requestId, size, at } }) => ({
      requestId,
      size,
      at,
      answered: answered.has(requestId),
    })),
    tokens,
    paper: listPaperAnchors(db).map(({ value }) => value),
    trusted: listTrustRoots(db).map(({ value: { fingerprint, subject, addedAt } }) => ({
      fingerprint,
      subject,
      addedAt,
    })),
  };
}
