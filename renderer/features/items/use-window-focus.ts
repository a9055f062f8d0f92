import { useEffect, useState } from 'react';

/** Whether this window is the one in use: what is seen by others over a shoulder, or in a call, is blurred again. */
export function useWindowFocus(): boolean {
  const [isFocused, setFocused] = useState(() => document.hasFocus());
  useEffect(() => {
    const gain = (): void => setFocused(true);
    const lose = (): void => setFocused(false);
    const change = (): void => setFocused(document.visibilityState === 'visible' && document.hasFocus());
    window.addEventListener('focus', gain);
    window.addEventListener('blur', lose);
    document.addEventListener('visibilitychange', change);
    return () => {
      window.removeEventListener('focus', gain);
      window.removeEventListener('blur', lose);
      document.removeEventListener('visibilitychange', change);
    };
  }, []);
  return isFocused;
}
