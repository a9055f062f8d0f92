import type { ReactNode } from 'react';

export interface TableBoxProps {
  /** What the table lists. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that is scrolled sideways, by keys too, where large text leaves its columns no room. */
export function TableBox({ label, children }: TableBoxProps): ReactNode {
  return (
    <section
      className="table-box"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keys
      tabIndex={0}
    >
      <table className="data" aria-label={label}>
        {children}
      </table>
    </section>
  );
}
