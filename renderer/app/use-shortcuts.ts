import { useEffect, useRef } from 'react';
import { type ShortcutAction, toShortcut } from './shortcuts.ts';

/** What each action does here; `key` is the last part of its chord. Actions without a function are left to others. */
export type ShortcutHandlers = { readonly [Action in ShortcutAction]?: (key: string) => void };

const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';

/** Listens before everything else in the page, so that no screen can keep the keys that hide it. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const now = useRef(handlers);
  useEffect(() => {
    now.current = handlers;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const meant = toShortcut(event, {
        isMac: isMac(),
        isAsked: isAsked(),
        isTyping: event.target instanceof Element && event.target.matches(FIELDS),
      });
      const act = meant === null ? undefined : now.current[meant.action];
      if (meant === null || act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act(meant.key);
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}

/** A question or a form stands over the page, and waits for an answer. */
export function isAsked(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

export function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}
