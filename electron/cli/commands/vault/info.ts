import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { originOf } from '../../../../shared/custody/checkpoint.ts';
import { toVerifierKeyText } from '../../../../shared/custody/signed-note.ts';
import { warningText } from '../../../../shared/i18n/vault-warnings.ts';
import { furthestAnchor } from '../../../core/anchor/furthest.ts';
import { listCases } from '../../../core/case/cases.ts';
import { readLastCheckpoint } from '../../../core/custody/checkpoint.ts';
import { readSize } from '../../../core/custody/log.ts';
import { nodeSha256 } from '../../../core/custody/node-sha256.ts';
import { listPeople } from '../../../core/people/people.ts';
import { countRecords } from '../../../core/records/read-records.ts';
import type { Session } from '../../../core/session/session.ts';
import { DATABASE_FILE } from '../../../core/vault/session.ts';
import { anchorLine } from '../../anchor-words.ts';
import { type CliContext, printResult, say } from '../../context.ts';
import { visible } from '../../visible.ts';
import { withSession } from '../../with-session.ts';

export function registerVaultInfo(group: Command, context: CliContext): void {
  group
    .command('info')
    .description(
      say(context, {
        en: 'what the vault holds, who can open it, how far its log reaches',
        ko: '보관함에 든 것, 열 수 있는 사람, 보관이력의 길이',
      }),
    )
    .action((_options: object, command: Command) =>
      withSession(context, command, (session) => {
        const info = readInfo(session);
        printResult(context, 'vault-info/1', info, () => toLines(context, session, info));
      }),
    );
}

function readInfo(session: Session) {
  const { vault, db } = session;
  const entries = readSize(db);
  const last = readLastCheckpoint(db);
  const origin = originOf(vault.vaultId);
  return {
    vaultId: vault.vaultId,
    dir: vault.dir,
    bytes: statSync(join(vault.dir, DATABASE_FILE)).size,
    openedBy: {
      slotId: vault.actor.slotId,
      personId: vault.actor.personId,
      name: vault.actor.name,
      basis: vault.actor.basis,
    },
    people: listPeople(session).filter(({ slotId }) => slotId !== null).length,
    cases: listCases(db).length,
    items: countRecords(db, 'item'),
    isolated: countRecords(db, 'quarantine'),
    entries,
    checkpoint: last === null ? null : { size: last.size, at: last.at },
    anchor: furthestAnchor(db),
    logKey: toVerifierKeyText(nodeSha256, { name: origin, publicKey: vault.logKey.publicKey }),
    warnings: session.warnings.map(({ code }) => code),
  };
}

type Info = ReturnType<typeof readInfo>;

function toLines(context: CliContext, session: Session, info: Info): string {
  const { size = 0, at = '-' } = info.checkpoint ?? {};
  const lines = [
    say(context, {
      en: `${info.vaultId}  ${info.bytes} bytes  ${info.dir}`,
      ko: `${info.vaultId}  ${info.bytes}바이트  ${info.dir}`,
    }),
    say(context, {
      en: `Opened by ${visible(info.openedBy.name ?? '-')}; ${info.people} can open it, and read all of it.`,
      ko: `연 사람 ${visible(info.openedBy.name ?? '-')}. 열 수 있는 열쇠 ${info.people}개. 열 수 있으면 모두 다 볼 수 있습니다.`,
    }),
    say(context, {
      en: `Cases ${info.cases}, items ${info.items}, isolated ${info.isolated}. Log entries ${info.entries}, checkpoint at ${size} (${at}).`,
      ko: `사건 ${info.cases}건, 증거물 ${info.items}개, 격리 ${info.isolated}개. 이력 항목 ${info.entries}개, 이력 확인점(이력이 이때까지 이러했다는 서명) 항목 ${size}개 시점(${at}).`,
    }),
    anchorLine(context, info.anchor),
    say(context, { en: `Log key: ${info.logKey}`, ko: `이력 확인 열쇠: ${info.logKey}` }),
  ];
  if (info.people === 1) lines.push(say(context, ALONE));
  return [...lines, ...session.warnings.map((warning) => warningText(warning, context.lang))].join('\n');
}

const ALONE = {
  en: 'One person alone can open this vault. Add a second one, or check the recovery key with `jikim vault recovery test`; it takes a minute and changes nothing.',
  ko: '이 보관함은 한 사람만 열 수 있습니다. 두 번째 사람을 추가하거나 `jikim vault recovery test`로 복구키를 확인해 두세요. 1분이면 되고 바뀌는 것은 없습니다.',
};
