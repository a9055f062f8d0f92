import './export.css';
import { type ReactNode, useState } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Choice } from '../../ui/fields.tsx';
import { ToBackup } from '../backup/to-backup.tsx';
import { ArchiveExport } from './archive.tsx';
import { FilingExport } from './filing.tsx';
import { PastExports } from './past-exports.tsx';

export const KINDS = ['filing', 'sealed', 'court-expert', 'proofs-only'] as const;
export type Kind = (typeof KINDS)[number];

/** What leaves the vault: chosen, looked through, and only then written. */
export function Export(): ReactNode {
  const caseId = useCaseId();
  const { exporting } = useTexts();
  const [kind, setKind] = useState<Kind>('filing');
  return (
    <div className="stack export">
      <h1>{exporting.title}</h1>
      <section className="card">
        <Choice
          label={exporting.kind}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({
            value,
            text: exporting.kinds[value],
            hint: exporting.kindHints[value],
          }))}
        />
      </section>
      <Shown key={kind} kind={kind} caseId={caseId} />
      <PastExports caseId={caseId} />
      <ToBackup />
    </div>
  );
}

function Shown({ kind, caseId }: { readonly kind: Kind; readonly caseId: string }): ReactNode {
  if (kind === 'filing') return <FilingExport caseId={caseId} />;
  return <ArchiveExport caseId={caseId} purpose={kind} />;
}
