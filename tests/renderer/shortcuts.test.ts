import { describe, expect, it } from 'vitest';
import { type Circumstances, type Pressed, SHORTCUTS, toShortcut } from '../../renderer/app/shortcuts.ts';

const press = (chord: string, more: Partial<Pressed> = {}): Pressed => {
  const parts = chord.split('+');
  return {
    key: parts.at(-1)!,
    code: '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    isComposing: false,
    repeat: false,
    ...more,
  };
};
const free: Circumstances = { isMac: false, isAsked: false, isTyping: false };
const meant = (pressed: Pressed, more: Partial<Circumstances> = {}) =>
  toShortcut(pressed, { ...free, ...more })?.action ?? null;

describe('a key of the window', () => {
  it.each(SHORTCUTS.flatMap(({ action, keys }) => keys.map((chord) => [chord, action] as const)))(
    '%s means %s',
    (chord, action) => {
      expect(meant(press(chord))).toBe(action);
    },
  );

  it('names the section by its digit', () => {
    expect(toShortcut(press('Ctrl+7'), free)).toEqual({ action: 'section', key: '7' });
  });

  it('asks for exactly its own modifiers', () => {
    for (const chord of ['l', 'Shift+L', 'Alt+L', 'Meta+L', 'Ctrl+Alt+L', 'Ctrl+Shift+L', 'Ctrl+Meta+L'])
      expect(meant(press(chord)), chord).toBe(null);
  });

  it('is never a letter or a sign alone: those belong to whoever types, and to voice control', () => {
    const alone = SHORTCUTS.flatMap(({ keys }) => keys).filter(
      (chord) => !/^(?:Ctrl|Alt)\+|^F\d+$/.test(chord),
    );
    expect(alone).toEqual([]);
  });

  it('is found where a Hangul layout is on, by the place of the key', () => {
    expect(meant(press('Ctrl+ㅣ', { code: 'KeyL' }))).toBe('lock');
    expect(meant(press('Ctrl+Shift+ㅗ', { code: 'KeyH' }))).toBe('hide');
    expect(meant(press('Ctrl+s', { code: 'KeyL' }))).toBe(null);
  });

  it('is with the command key on a Mac, and not with control', () => {
    expect(meant(press('Meta+L'), { isMac: true })).toBe('lock');
    expect(meant(press('Ctrl+L'), { isMac: true })).toBe(null);
  });

  it('waits while a syllable is put together, except the one that hides', () => {
    expect(meant(press('Ctrl+2', { isComposing: true }))).toBe(null);
    expect(meant(press('Ctrl+F', { key: 'Process', code: 'KeyF', isComposing: true }))).toBe(null);
    expect(meant(press('Ctrl+Shift+H', { key: 'Process', code: 'KeyH', isComposing: true }))).toBe('hide');
  });

  it('leads nowhere while a dialog asks, but still locks and hides', () => {
    expect(meant(press('Ctrl+2'), { isAsked: true })).toBe(null);
    expect(meant(press('Alt+ArrowLeft'), { isAsked: true })).toBe(null);
    expect(meant(press('Ctrl+L'), { isAsked: true })).toBe('lock');
    expect(meant(press('Ctrl+Shift+H'), { isAsked: true })).toBe('hide');
  });

  it('leaves the moving by words to a field', () => {
    expect(meant(press('Alt+ArrowLeft'), { isTyping: true })).toBe(null);
    expect(meant(press('Ctrl+F'), { isTyping: true })).toBe('search');
  });

  it('held down means nothing more', () => {
    expect(meant(press('Ctrl+L', { repeat: true }))).toBe(null);
  });
});
