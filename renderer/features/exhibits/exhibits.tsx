import './exhibits.css';
import type { ReactNode } from 'react';
import { useWork } from '../../app/work-context.ts';
import { ExhibitList } from './exhibit-list.tsx';
import { ExhibitPage } from './exhibit-page.tsx';

/** What the court is given, in the order of its numbers; one of them at a time where it is opened. */
export function Exhibits(): ReactNode {
  const { where } = useWork();
  if (where.exhibitId === undefined) return <ExhibitList />;
  return <ExhibitPage key={where.exhibitId} exhibitId={where.exhibitId} />;
}
