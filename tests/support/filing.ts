import type { FilingRequest } from '../../electron/core/export/filing-kr/export.ts';
import { quiet } from './office-vault.ts';

/** A request as a lawyer makes it who says nothing else. */
export function filingOf(
  of: Pick<FilingRequest, 'caseId' | 'target'>,
  more: Partial<FilingRequest> = {},
): FilingRequest {
  return {
    ...of,
    recipient: '',
    basis: '',
    settings: { sizeCap: 10_000_000, limitsCheckedOn: '2026-11-24', includeConfirmations: false },
    disclosureConfirmed: false,
    ...quiet,
    ...more,
  };
}
