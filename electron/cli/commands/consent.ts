import type { Command } from 'commander';
import { z } from 'zod';
import {
  type Consent,
  consentPurposeSchema,
  consentScopeSchema,
  guardianNotToldSchema,
} from '../../../shared/domain/consent.ts';
import { listConsents, recordConsent, withdrawConsent } from '../../core/consent/consents.ts';
import { listExportsOf } from '../../core/export/exports.ts';
import { type CliContext, printResult, say } from '../context.ts';
import { collect, day, oneOf } from '../options.ts';
import { visible } from '../visible.ts';
import { chooseCase, withSession } from '../with-session.ts';

interface AddOptions {
  case?: string;
  party: string;
  givenBy: Consent['givenBy'];
  relation: string;
  underFourteen?: boolean;
  sensitive?: boolean;
  purpose: Consent['purposes'];
  scope: Consent['scope'];
  item?: string[];
  recipient: string;
  on: string;
  until?: string;
  form?: string;
  guardianNotTold?: NonNullable<Consent['guardianNotTold']>;
}

const purposeOf = oneOf(consentPurposeSchema);
const givenBySchema = z.enum(['child', 'guardian', 'both']);

export function registerConsent(program: Command, context: CliContext): void {
  const group = program
    .command('consent')
    .description(say(context, { en: 'consent and its withdrawal', ko: '동의와 철회' }));
  registerAdd(group, context);
  registerWithdraw(group, context);
  group
    .command('list')
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .description(say(context, { en: 'list consents', ko: '동의 목록' }))
    .action((options: { case?: string }, command: Command) =>
      withSession(context, command, (session) => {
        const consents = listConsents(session.db, chooseCase(session, options.case)).map(
          (each) => each.value,
        );
        printResult(context, 'consent-list/1', { consents }, () => consents.map(describe).join('\n'));
      }),
    );
}

function registerAdd(group: Command, context: CliContext): void {
  group
    .command('add')
    .description(say(context, { en: 'record a consent', ko: '동의 기록' }))
    .option('--case <id>', say(context, { en: 'case', ko: '사건' }))
    .requiredOption('--party <id>', say(context, { en: 'whom it is about', ko: '누구에 관한 것인지' }))
    .requiredOption(
      '--given-by <who>',
      say(context, {
        en: 'who gave it: child | guardian | both',
        ko: '동의한 사람: child(아동·청소년 본인) | guardian(법정대리인) | both(둘 다)',
      }),
      oneOf(givenBySchema),
    )
    .option(
      '--relation <text>',
      say(context, { en: 'relation of the guardian', ko: '법정대리인의 관계' }),
      '',
    )
    .option('--under-fourteen', say(context, { en: 'the child is under fourteen', ko: '만 14세 미만' }))
    .option('--sensitive', say(context, { en: 'sensitive information too', ko: '민감정보 처리 동의 포함' }))
    .requiredOption(
      '--purpose <purpose...>',
      say(context, {
        en: consentPurposeSchema.options.join(' | '),
        ko: 'counseling(상담) | recording(녹음·녹화) | court-filing(법원 제출) | give-to-attorney(변호사 제공) | give-to-authority(기관 제공)',
      }),
      (value: string, before?: Consent['purposes']) => [...(before ?? []), purposeOf(value)],
    )
    .option(
      '--scope <scope>',
      say(context, {
        en: consentScopeSchema.options.join(' | '),
        ko: 'everything(전부) | existence-only(존재만) | extract(발췌) | named-items(지정한 증거물)',
      }),
      oneOf(consentScopeSchema),
      'everything',
    )
    .option('--item <id>', say(context, { en: 'item covered', ko: '해당 증거물' }), collect)
    .option('--recipient <text>', say(context, { en: 'to whom', ko: '제공받는 자' }), '')
    .requiredOption('--on <day>', say(context, { en: 'day given', ko: '동의한 날' }), day)
    .option('--until <day>', say(context, { en: 'until when', ko: '유효기한' }), day)
    .option('--form <item>', say(context, { en: 'signed form, as an item', ko: '서명한 동의서(증거물)' }))
    .option(
      '--guardian-not-told <reason>',
      say(context, {
        en: `the guardian is not told: ${guardianNotToldSchema.options.join(' | ')}`,
        ko: '법정대리인에게 알리지 않음: perpetrator(가해자임) | safety(안전 우려) | unreachable(연락 불가) | child-refuses(아동이 원하지 않음)',
      }),
      oneOf(guardianNotToldSchema),
    )
    .action((options: AddOptions, command: Command) =>
      withSession(context, command, (session) => {
        const consent = recordConsent(session, toInput(options, chooseCase(session, options.case)));
        printResult(context, 'consent/1', { consent }, () => consent.consentId);
      }),
    );
}

function toInput(
  options: AddOptions,
  caseId: string,
): Omit<Consent, 'consentId' | 'withdrawnAt' | 'withdrawnReason'> {
  return {
    caseId,
    partyId: options.party,
    givenBy: options.givenBy,
    relation: options.relation,
    underFourteen: options.underFourteen === true,
    sensitiveInformation: options.sensitive === true,
    purposes: options.purpose,
    scope: options.scope,
    itemIds: options.item ?? [],
    recipient: options.recipient,
    givenOn: options.on,
    until: options.until ?? null,
    formItemId: options.form ?? null,
    guardianNotTold: options.guardianNotTold ?? null,
  };
}

function registerWithdraw(group: Command, context: CliContext): void {
  group
    .command('withdraw')
    .argument('<consent>', say(context, { en: 'consent id', ko: '동의 번호(id)' }))
    .description(
      say(context, {
        en: 'withdraw a consent: stops new outputs and lists what already went out',
        ko: '동의 철회: 새 출력을 멈추고, 이미 나간 것을 알려 줌',
      }),
    )
    .requiredOption('--on <day>', say(context, { en: 'day of withdrawal', ko: '철회한 날' }), day)
    .option(
      '--reason <text>',
      say(context, { en: 'kept in the vault, in no output', ko: '보관함에만 남고 출력되지 않음' }),
      '',
    )
    .action((id: string, options: { on: string; reason: string }, command: Command) =>
      withSession(context, command, (session) => {
        const consent = withdrawConsent(session, id, options.on, options.reason);
        const alreadyOut = listExportsOf(session.db, consent.caseId).map((each) => each.value);
        printResult(context, 'consent-withdrawn/1', { consent, alreadyOut }, () =>
          [
            consent.consentId,
            ...alreadyOut.map((each) =>
              visible(`${each.at}  ${each.kind}  ${each.target}  ${each.recipient}`),
            ),
          ].join('\n'),
        );
      }),
    );
}

function describe(consent: Consent): string {
  return `${consent.consentId}  ${consent.partyId}  ${consent.givenOn}  ${consent.purposes.join('+')}  ${consent.withdrawnAt ?? ''}`;
}
