import type { Command } from 'commander';
import { z } from 'zod';
import {
  DESTROY_REASONS,
  type Destroyed,
  type DestroyReason,
  destroyCase,
  destroyItem,
} from '../../core/destroy/destroy.ts';
import { type Forecast, foreseeDestruction } from '../../core/destroy/forecast.ts';
import type { Whereabouts } from '../../core/destroy/whereabouts.ts';
import { writeDestructionSheet } from '../../core/report/sheets/destruction-sheet.ts';
import type { Session } from '../../core/session/session.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { oneOf } from '../options.ts';
import { withProgress } from '../progress.ts';
import { visible } from '../visible.ts';
import { withSession } from '../with-session.ts';
import { assertNewFile, warnOfTarget } from '../write-file.ts';
import { writePdf } from '../write-pdf.ts';

interface DestroyOptions {
  reason: DestroyReason;
  certificate?: string;
  dryRun?: boolean;
}

export function registerDestroy(program: Command, context: CliContext): void {
  const words = (en: string, ko: string) => say(context, { en, ko });
  program
    .command('destroy')
    .argument('<id>', words('item or case', '증거물 또는 사건의 번호(id)'))
    .description(
      words(
        'destroy an item or a case: bytes, values and search rows go; a tombstone stays. Cannot be undone',
        '증거물이나 사건 파기: 내용과 값, 검색 자료를 없애고 파기 기록만 남김. 되돌릴 수 없음',
      ),
    )
    .requiredOption(
      '--reason <code>',
      words(
        DESTROY_REASONS.join(' | '),
        'taken-by-mistake(잘못 담음) | consent-withdrawn(동의 철회) | retention-ended(보유기간 지남) | case-ended(사건 끝남) | request(정보주체의 요청)',
      ),
      oneOf(z.enum(DESTROY_REASONS)),
    )
    .option(
      '--certificate <file>',
      words('write the certificate of destruction to a new PDF', '개인정보 파기 확인서를 새 PDF로 쓰기'),
    )
    .option(
      '--dry-run',
      words('only show what would go and what forbids it', '무엇이 없어지고 무엇이 막는지 보기만 함'),
    )
    .action((id: string, options: DestroyOptions, own: Command) =>
      withSession(context, own, (session) =>
        options.dryRun === true ? foretell(context, session, id) : destroy(context, session, id, options),
      ),
    );
}

function foretell(context: CliContext, session: Session, id: string): void {
  const forecast = foreseeDestruction(session.db, id);
  if (forecast.forbidden.length > 0) context.exitCode = 2;
  printResult(context, 'destroy-forecast/1', { ...forecast }, () => forecastLines(context, forecast));
}

async function destroy(
  context: CliContext,
  session: Session,
  id: string,
  { reason, certificate }: DestroyOptions,
): Promise<void> {
  if (certificate !== undefined) {
    assertNewFile(certificate);
    warnOfTarget(context, certificate);
  }
  const destroyed = await withProgress(
    context,
    say(context, { en: 'Destroying', ko: '파기 중' }),
    (onProgress) =>
      id.startsWith('cas_')
        ? destroyCase(session, id, reason, onProgress)
        : destroyItem(session, id, reason, onProgress),
  );
  if (certificate !== undefined) await certify(session, id, destroyed, certificate);
  if (destroyed.remnants > 0) context.exitCode = 1;
  printResult(context, 'destroyed/1', { ...destroyed, certificate: certificate ?? null }, () =>
    [
      say(context, {
        en: `Destroyed ${destroyed.itemIds.length} item(s). Pieces left in the vault file: ${destroyed.remnants}.`,
        ko: `증거물 ${destroyed.itemIds.length}개를 파기했습니다. 보관함 파일에 남은 조각: ${destroyed.remnants}개.`,
      }),
      ...copyLines(context, destroyed.copiesOutside),
      ...(certificate === undefined ? [] : [certificate]),
    ].join('\n'),
  );
}

async function certify(session: Session, target: string, destroyed: Destroyed, path: string): Promise<void> {
  const { vault, ports } = session;
  const offsetMinutes = ports.clock.offsetMinutes(Date.parse(destroyed.at));
  const by = vault.actor.name ?? '';
  await writePdf(path, (sink) =>
    writeDestructionSheet({ destroyed, target, vaultId: vault.vaultId, by, offsetMinutes }, sink),
  );
}

function forecastLines(context: CliContext, { items, drafts, forbidden, copiesOutside }: Forecast): string {
  return [
    say(context, {
      en: `Nothing was changed. ${items.length} item(s) and ${drafts.length} draft exhibit(s) would go:`,
      ko: `바뀐 것은 없습니다. 파기하면 증거물 ${items.length}개와 초안 호증 ${drafts.length}개가 없어집니다.`,
    }),
    ...items.map((each) => visible(`  ${each.itemId}  ${each.size}  ${each.names.join(', ')}`)),
    ...forbidden.map(({ by, id, reason }) =>
      say(context, {
        en: `  Forbidden by ${by}: ${id} (${reason})`,
        ko: `  막는 것: ${by === 'hold' ? '보존 조치' : '제출한 서증'} ${id} (${reason})`,
      }),
    ),
    ...copyLines(context, copiesOutside),
  ].join('\n');
}

/** Exports and backups that may hold it still. */
export function copyLines(context: CliContext, copies: readonly Whereabouts[]): string[] {
  return copies.map(({ kind, at, target, recipient }) =>
    say(context, {
      en: `  May still hold it: ${kind} ${at} ${visible(target)} ${visible(recipient)}`.trimEnd(),
      ko: `  아직 들어 있을 수 있음: ${kind === 'export' ? '내보낸 것' : '백업'} ${at} ${visible(target)} ${visible(recipient)}`.trimEnd(),
    }),
  );
}
