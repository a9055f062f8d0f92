/** When what is typed is looked for, and what Enter does, also while an input method puts syllables together. */
export interface Typing {
  readonly typed: (text: string) => void;
  readonly composing: (part: string) => void;
  readonly composed: () => void;
  /** Says whether the key is used up by this. `isComposing` as the event says. */
  readonly enterDown: (isComposing: boolean) => void;
  readonly enterUp: () => void;
  readonly stop: () => void;
}

export interface TypingParts {
  readonly look: (text: string) => void;
  readonly enter: () => void;
  /** Calls back after milliseconds; returns what takes it back. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** Milliseconds without a key after which is looked. */
const PAUSE = 120;
/** While a syllable is open it may still change with the next key: 하 becomes 학. Whoever pauses so long has it as meant. */
const PAUSE_COMPOSING = 450;

/** Letters of Hangul that are no syllable yet. */
const OPEN_SYLLABLE = /[\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7ff]/;

export function createTyping({ look, enter, after }: TypingParts): Typing {
  let text = '';
  let part: string | null = null;
  let takeBack = (): void => {};
  /** Enter that ended a syllable acts once, after its letters are there; some systems send the key again. */
  let held: 'no' | 'waiting' | 'done' = 'no';

  function soon(): void {
    takeBack();
    if (part !== null && OPEN_SYLLABLE.test(part)) return;
    takeBack = after(part === null ? PAUSE : PAUSE_COMPOSING, () => look(text));
  }

  function act(): void {
    takeBack();
    held = 'done';
    enter();
  }

  return {
    typed(next) {
      text = next;
      soon();
    },
    composing(next) {
      part = next;
      soon();
    },
    composed() {
      part = null;
      soon();
      // In the next turn: the letters reach the field after this event.
      if (held === 'waiting') after(0, () => held === 'waiting' && act());
    },
    enterDown(isComposing) {
      if (held === 'done') return;
      if (isComposing) held = 'waiting';
      else act();
    },
    enterUp() {
      if (held === 'waiting' && part === null) act();
      held = held === 'waiting' ? 'waiting' : 'no';
    },
    stop: () => takeBack(),
  };
}
