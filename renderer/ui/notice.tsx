import type { ReactNode } from 'react';

export interface NoticeProps {
  /** `wrong` is kept for what is lost or cannot be done; advice is calm. */
  readonly look?: 'plain' | 'advice' | 'wrong' | 'good';
  readonly title?: string;
  readonly children?: ReactNode;
}

/** Said aloud where it appears: at once when something went wrong, in its turn otherwise. */
export function Notice({ look = 'plain', title, children }: NoticeProps): ReactNode {
  return (
    <div className={`notice ${look}`} role={look === 'wrong' ? 'alert' : 'status'}>
      {title !== undefined && <strong>{title}</strong>}
      {children}
    </div>
  );
}
