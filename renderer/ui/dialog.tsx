import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape and a press beside it mean this too; it must be the answer that changes nothing. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `alert` for a question about what cannot be undone. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly isWide?: boolean;
  /** Something is typed in it: a press beside it does not throw that away. */
  readonly isForm?: boolean;
}

/** A question or a form over the page. Focus goes into it, stays in it, and comes back to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  role = 'dialog',
  isWide = false,
  isForm = false,
}: DialogProps): ReactNode {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog' && !isForm}
      className="veil"
    >
      <Modal className={isWide ? 'dialog wide' : 'dialog'}>
        <AriaDialog role={role} className="stack">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
