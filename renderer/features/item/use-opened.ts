import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';

export type OpenedMedia = OutputOf<'media.open'>;

/** The bytes of an original, for as long as a person looks at it: closed when the screen is left. */
export function useOpened(itemId: string): {
  readonly opened: OpenedMedia | null;
  readonly open: () => Promise<void>;
} {
  const [opened, setOpened] = useState<OpenedMedia | null>(null);
  const token = useRef<string | null>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      if (token.current !== null) close(token.current);
    };
  }, []);
  const open = useCallback(async () => {
    const given = await call('media.open', { itemId });
    if (isGone.current) return close(given.token);
    token.current = given.token;
    setOpened(given);
  }, [itemId]);
  return { opened, open };
}

/** Where the vault is locked already, the lock has closed it. */
function close(token: string): void {
  call('media.close', { token }).catch(() => {});
}
