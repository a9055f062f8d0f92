import type { ReactNode } from 'react';
import { type VaultWarning, warningText } from '../../../shared/i18n/vault-warnings.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useLang } from '../../texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';

export type WireWarning = OutputOf<'vault.inspectPlace'>['warnings'][number];

/** What a warning says; its code is one of the table that both sides were built with. */
export function sayWarning(warning: WireWarning, lang: 'ko' | 'en'): string {
  return warningText(warning as unknown as VaultWarning, lang);
}

/** What should be known of a place before something is kept there. */
export function PlaceWarnings({ warnings }: { readonly warnings: readonly WireWarning[] }): ReactNode {
  const lang = useLang();
  return warnings.map((warning) => (
    <Notice key={warning.code} look="advice">
      {sayWarning(warning, lang)}
    </Notice>
  ));
}

/** The same place as one that something is about to be written to. */
export function asTarget(warning: WireWarning): WireWarning {
  return { ...warning, code: warning.code.replace('-folder', '-target') };
}
