/** One table: what listens to keys and what lists them both read it. `Ctrl` is the command key on a Mac. */
export const SHORTCUTS = [
  { action: 'keys', keys: ['F1', 'Ctrl+/'] },
  { action: 'hide', keys: ['Ctrl+Shift+H'] },
  { action: 'lock', keys: ['Ctrl+L'] },
  { action: 'search', keys: ['Ctrl+F'] },
  { action: 'back', keys: ['Alt+ArrowLeft'] },
  { action: 'section', keys: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `Ctrl+${digit}`) },
] as const;

export type ShortcutAction = (typeof SHORTCUTS)[number]['action'];

/** These close what is shown, and so are never kept waiting: not by a dialog, a field or half a syllable. */
const ALWAYS: readonly ShortcutAction[] = ['hide', 'lock', 'keys'];

/** What is read of a pressed key. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** A syllable is being put together by an input method. */
  readonly isComposing: boolean;
  readonly repeat: boolean;
}

export interface Circumstances {
  readonly isMac: boolean;
  /** A dialog stands over the page. */
  readonly isAsked: boolean;
  /** The keys go into a field. */
  readonly isTyping: boolean;
}

export interface Meant {
  readonly action: ShortcutAction;
  /** The last part of the chord: the number of a section. */
  readonly key: string;
}

/** What a pressed key means; null where it is none of ours, or belongs to a field, a dialog or the input method. */
export function toShortcut(pressed: Pressed, { isMac, isAsked, isTyping }: Circumstances): Meant | null {
  if (pressed.repeat) return null;
  for (const { action, keys } of SHORTCUTS)
    for (const chord of keys) {
      if (!isPressed(pressed, chord, isMac)) continue;
      if (pressed.isComposing && action !== 'hide') return null;
      if (isAsked && !ALWAYS.includes(action)) return null;
      // The system's own way of moving by a word.
      if (isTyping && action === 'back') return null;
      return { action, key: chord.split('+').at(-1)! };
    }
  return null;
}

function isPressed(pressed: Pressed, chord: string, isMac: boolean): boolean {
  const parts = chord.split('+');
  const key = parts.at(-1)!;
  const main = isMac ? pressed.metaKey : pressed.ctrlKey;
  const other = isMac ? pressed.ctrlKey : pressed.metaKey;
  return (
    main === parts.includes('Ctrl') &&
    !other &&
    pressed.altKey === parts.includes('Alt') &&
    pressed.shiftKey === parts.includes('Shift') &&
    isKey(pressed, key)
  );
}

/** By the letter; where a Hangul layout is on, which knows no Latin letter, by the place of the key. */
function isKey({ key, code }: Pressed, wanted: string): boolean {
  if (key.toLowerCase() === wanted.toLowerCase()) return true;
  return /^[^\x20-\x7e]$|^Process$/.test(key) && code === codeOf(wanted);
}

function codeOf(wanted: string): string {
  if (/^[A-Z]$/.test(wanted)) return `Key${wanted}`;
  if (/^\d$/.test(wanted)) return `Digit${wanted}`;
  return wanted === '/' ? 'Slash' : wanted;
}
