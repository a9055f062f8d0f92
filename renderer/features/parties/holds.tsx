import { type ReactNode, useState } from 'react';
import type { HoldRow } from '../../../shared/ipc/calls/case-file.ts';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TableBox } from '../../ui/table-box.tsx';
import { LiftHold, SetHold } from './hold-forms.tsx';

/** What must be kept for now, and why; a lifted hold stays in the list with its reason. */
export function Holds(): ReactNode {
  const { caseFile } = useTexts();
  const lang = useLang();
  const caseId = useCaseId();
  const part = useListPart(20);
  const { data, error } = useAsked('hold.list', { caseId, from: part.from, count: part.count });
  const [isSetting, setSetting] = useState(false);
  const [lifting, setLifting] = useState<HoldRow | null>(null);
  if (error !== null && data === undefined) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  return (
    <>
      {data.total === 0 ? <p>{caseFile.noHolds}</p> : <HoldTable rows={data.rows} onLift={setLifting} />}
      <ListPages part={part} total={data.total} />
      <div>
        <Button onPress={() => setSetting(true)}>{caseFile.set}</Button>
      </div>
      {isSetting && <SetHold onClose={() => setSetting(false)} />}
      {lifting !== null && <LiftHold hold={lifting} onClose={() => setLifting(null)} />}
    </>
  );
}

interface HoldTableProps {
  readonly rows: readonly HoldRow[];
  readonly onLift: (hold: HoldRow) => void;
}

function HoldTable({ rows, onLift }: HoldTableProps): ReactNode {
  const { caseFile } = useTexts();
  return (
    <TableBox label={caseFile.holds}>
      <thead>
        <tr>
          <th scope="col">{caseFile.what}</th>
          <th scope="col">{caseFile.reason}</th>
          <th scope="col">{caseFile.state}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((hold) => (
          <tr key={hold.holdId}>
            <td>{hold.itemName === null ? caseFile.wholeCase : <bdi>{hold.itemName}</bdi>}</td>
            <td>
              {caseFile.reasons[hold.reason]}
              <Aside text={hold.note} />
            </td>
            <td>
              {hold.state === 'set' ? caseFile.isSet : caseFile.isLifted}
              <Aside text={hold.liftedReason} />
            </td>
            <td>
              {hold.state === 'set' && (
                <Button look="quiet" onPress={() => onLift(hold)}>
                  {caseFile.lift}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function Aside({ text }: { readonly text: string }): ReactNode {
  if (text === '') return null;
  return (
    <p className="soft small">
      <bdi>{text}</bdi>
    </p>
  );
}
