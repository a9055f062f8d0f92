import { resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Lang } from '../../../shared/i18n/lang.ts';
import type { TimeAnchor } from '../../../shared/i18n/verdict.ts';
import { MOST_NAMED } from '../../../shared/ipc/calls/export.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { verifyArchiveAt } from '../../core/archive/verify.ts';
import type { ArchiveTarget } from '../../core/archive/write.ts';
import { nameOf } from '../../core/exhibit/part-view.ts';
import { exportArchive } from '../../core/export/archive/export.ts';
import { planArchiveOf } from '../../core/export/archive/plan.ts';
import { listExportsOf } from '../../core/export/exports.ts';
import { exportFilingKr, type FilingResult } from '../../core/export/filing-kr/export.ts';
import { planFilingKr } from '../../core/export/filing-kr/plan.ts';
import { differenceText, verifyWritten } from '../../core/export/filing-kr/verify-written.ts';
import type { ReadDb } from '../../core/store/handles.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

type ExportName =
  | 'export.planFiling'
  | 'export.filing'
  | 'export.planArchive'
  | 'export.archive'
  | 'export.list';

export const exportHandlers: Handlers<ExportName> = {
  async 'export.planFiling'(desk, input, { signal, onProgress }) {
    const plan = await planFilingKr(sessionOf(desk), { ...toRequest(input), signal, onProgress });
    return {
      ...plan,
      exhibits: [...plan.exhibits],
      leftOutTotal: plan.leftOut.length,
      leftOut: plan.leftOut.slice(0, MOST_NAMED),
      printed: [...plan.printed],
    };
  },

  async 'export.filing'(desk, input, { signal, onProgress }) {
    const { target, recipient, disclosureConfirmed, lang } = input;
    const result = await exportFilingKr(sessionOf(desk), {
      ...toRequest(input),
      target,
      recipient,
      disclosureConfirmed,
      signal,
      onProgress: (done, total) => onProgress(done, total, 'writing'),
    });
    if (result.status === 'needs-confirmation')
      return { status: 'needs-confirmation', printed: [...result.printed] };
    desk.wrote(resolve(target));
    onProgress(0, null, 'checking');
    // What was written is written and in the log, whoever cancels its check.
    const differences = await verifyWritten(target, result.files, new AbortController().signal);
    return {
      status: 'written',
      path: resolve(target),
      files: result.files.length,
      bytes: result.files.reduce((sum, { bytes }) => sum + bytes, 0),
      digest: result.export.digest,
      verdict: differences.length === 0 ? 'unchanged' : 'differs',
      findings: differences.slice(0, MOST_NAMED).map((each) => differenceText(each, lang)),
      anchor: anchorOf(result.anchor),
      trust: null,
      exhibits: [...result.export.exhibitIds],
      leftOutTotal: result.leftOut.length,
      leftOut: result.leftOut.slice(0, MOST_NAMED),
    };
  },

  async 'export.planArchive'(desk, { includesIsolated, ...choice }) {
    const { leftOut, ...plan } = planArchiveOf(sessionOf(desk), {
      ...choice,
      includesQuarantine: includesIsolated,
    });
    return { ...plan, leftOutTotal: leftOut.length, leftOut: leftOut.slice(0, MOST_NAMED).map(pick) };
  },

  async 'export.archive'(desk, input, { signal, onProgress }) {
    if (input.purpose === 'court-expert' && !input.originalsInPlain)
      throw new JikimError('ARCHIVE_ORIGINALS_UNANSWERED');
    const { caseId, purpose, recipient, basis, lang, seal } = input;
    const { db } = sessionOf(desk);
    const { written, leftOut } = await exportArchive(sessionOf(desk), {
      caseId,
      purpose,
      target: toTarget(input),
      recipient,
      basis,
      includesQuarantine: input.includesIsolated,
      signal,
      onProgress: (done, total) => onProgress(done, total, 'writing'),
    });
    const path = resolve(written.path);
    desk.wrote(path);
    onProgress(0, null, 'checking');
    return {
      path,
      files: written.files,
      bytes: written.bytes,
      digest: written.tagManifestSha256,
      ...(await check(path, seal, lang)),
      leftOutTotal: leftOut.length,
      leftOut: leftOut.slice(0, MOST_NAMED).map((each) => pick({ ...each, name: nameIn(db, each.what) })),
    };
  },

  'export.list': (desk, { caseId, from, count }) => {
    const all = listExportsOf(sessionOf(desk).db, caseId).reverse();
    const rows = all.slice(from, from + count).map(({ value }) => {
      const { exportId, at, kind, recipient, target, digest } = value;
      return { exportId, at, kind, recipient, target, digest };
    });
    return { total: all.length, rows };
  },
};

function toRequest(input: InputOf<'export.planFiling'>) {
  const { caseId, exhibitIds, again, basis, sizeCap, limitsCheckedOn, includeConfirmations } = input;
  return {
    caseId,
    again,
    basis,
    settings: { sizeCap, limitsCheckedOn, includeConfirmations },
    ...(exhibitIds === null ? {} : { exhibitIds }),
  };
}

function toTarget({ target, form, seal }: InputOf<'export.archive'>): ArchiveTarget {
  if (form !== 'sealed') return { form, path: target };
  if (seal === null) throw new JikimError('ARCHIVE_SEAL_KEY');
  return { form, path: target, seal };
}

/** What is sealed for somebody else's key cannot be opened here, so nothing can be said of it. */
async function check(path: string, seal: InputOf<'export.archive'>['seal'], lang: Lang) {
  if (seal !== null && 'recipients' in seal)
    return { verdict: 'unable' as const, findings: [], anchor: null, trust: null };
  const { ok, findings, trust } = await verifyArchiveAt(path, { ...(seal ?? {}), lang });
  return {
    verdict: ok ? ('unchanged' as const) : ('differs' as const),
    findings: findings.slice(0, MOST_NAMED).map(({ path, message }) => `${path}: ${message}`),
    anchor: null,
    trust,
  };
}

function anchorOf(anchor: Extract<FilingResult, { status: 'written' }>['anchor']): TimeAnchor {
  if (anchor.state === 'stamped') return anchor.trusted ? 'stamped' : 'stamped-issuer-not-trusted';
  return anchor.state === 'in-archive' ? 'local-clock' : anchor.state;
}

/** The name of an item; the mark of an exhibit as it is. */
function nameIn(db: ReadDb, what: string): string {
  return what.startsWith('itm_') ? nameOf(db, what) : what;
}

function pick({ name, reason }: { readonly name: string; readonly reason: string }) {
  return { name, reason };
}
