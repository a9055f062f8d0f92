import { archiveText } from '../i18n/archive.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Verdict } from '../i18n/verdict.ts';
import type { ArchiveVerdict } from './archive.ts';

/**
 * A verdict in words, line by line: one of three fixed sentences, what was found, what no check proves, what stands behind
 * it from outside, and the fingerprints to compare. Never says that something is genuine.
 */
export function toVerdictLines(verdict: ArchiveVerdict, lang: Lang): string[] {
  return [
    archiveText(`verdict.${sentenceOf(verdict)}`, lang),
    ...verdict.findings.map((finding) => `  ${finding.path}: ${finding.message}`),
    archiveText('verdict.limits', lang),
    archiveText(`trust.${verdict.trust}`, lang),
    archiveText('verdict.signer', lang),
    ...factsOf(verdict, lang),
  ];
}

/** Without a manifest, log and signature that can be read there is nothing to hold the files against. */
export function sentenceOf({ ok, details }: ArchiveVerdict): Verdict {
  if (ok) return 'unchanged';
  const readable = details.purpose !== null || details.checkpoint !== null || details.signer !== null;
  return readable ? 'differs' : 'unable';
}

function factsOf({ details }: ArchiveVerdict, lang: Lang): string[] {
  const { signer, logFingerprint, checkpoint, timestamps, counts } = details;
  const facts: [Parameters<typeof archiveText>[0], string | number | undefined][] = [
    ['fact.signer', signer?.fingerprint],
    ['fact.log', logFingerprint ?? undefined],
    ['fact.checkpoint', checkpoint ? `${checkpoint.size} ${inGroups(checkpoint.root)}` : undefined],
    ...timestamps.map((each): [Parameters<typeof archiveText>[0], string] => [
      each.trusted ? 'fact.timestamp' : 'fact.untrustedTimestamp',
      `${each.time} ${each.authority} (${each.path}${each.entries === null ? '' : `, 1-${each.entries}`})`,
    ]),
    ['fact.clockDoubts', counts.clockDoubts || undefined],
  ];
  const known = facts.filter(([, value]) => value !== undefined);
  return known.map(([key, value]) => `${archiveText(key, lang)}: ${value}`);
}

/** Eight groups of eight digits, to be read aloud and compared. */
function inGroups(hex: string): string {
  return hex.match(/.{8}/g)?.join(' ') ?? hex;
}
