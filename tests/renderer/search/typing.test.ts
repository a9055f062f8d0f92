import { describe, expect, it } from 'vitest';
import { createTyping } from '../../../renderer/features/search/typing.ts';

/** A clock that goes when it is told to, and everything that was looked for. */
function typist() {
  const done: string[] = [];
  const timers = new Set<{ at: number; act: () => void }>();
  let now = 0;
  let text = '';
  const typing = createTyping({
    look: (looked) => done.push(looked),
    enter: () => done.push(`enter ${text}`),
    after(milliseconds, act) {
      const timer = { at: now + milliseconds, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const wait = (milliseconds: number): void => {
    now += milliseconds;
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer);
      timer.act();
    }
  };
  const type = (next: string): void => {
    text = next;
    typing.typed(next);
  };
  /** One step of an input method: the open part, and the text with it. */
  const compose = (part: string, next: string): void => {
    typing.composing(part);
    type(next);
    wait(60);
  };
  return { typing, done, wait, type, compose };
}

describe('what is typed', () => {
  it('is looked for after a short pause, and only as it stands then', () => {
    const { done, wait, type } = typist();
    type('w');
    wait(50);
    type('wo');
    wait(500);
    expect(done).toEqual(['wo']);
  });
});

describe('syllables that are put together', () => {
  it('are not looked for on their way', () => {
    const { done, compose, typing, wait } = typist();
    typing.composing('');
    for (const [part, text] of [
      ['ㅎ', 'ㅎ'],
      ['하', '하'],
      ['학', '학'],
      ['ㄱ', '학ㄱ'],
      ['교', '학교'],
    ] as const)
      compose(part, text);
    expect(done).toEqual([]);
    typing.composed();
    wait(500);
    expect(done).toEqual(['학교']);
  });

  it('are looked for while still open, when a person stops at a whole one', () => {
    const { done, compose, wait } = typist();
    compose('교', '학교');
    wait(1000);
    expect(done).toEqual(['학교']);
  });

  it('are not looked for at a letter that is no syllable yet, however long it stands', () => {
    const { done, compose, wait } = typist();
    compose('ㄱ', '학ㄱ');
    wait(10_000);
    expect(done).toEqual([]);
  });
});

describe('Enter', () => {
  it('acts at once, and nothing is looked for afterwards on its own', () => {
    const { done, type, typing, wait } = typist();
    type('word');
    typing.enterDown(false);
    typing.enterUp();
    wait(1000);
    expect(done).toEqual(['enter word']);
  });

  it.each([
    ['once the syllable is there', false],
    ['once only, where the system sends it again', true],
  ])('that ends a syllable acts %s', (_, again) => {
    const { done, compose, typing, wait } = typist();
    compose('교', '학교');
    typing.enterDown(true);
    typing.composed();
    if (again) typing.enterDown(false);
    wait(1);
    typing.enterUp();
    wait(1000);
    expect(done).toEqual(['enter 학교']);
  });

  it('acts again when it is pressed again', () => {
    const { done, compose, typing, wait } = typist();
    compose('교', '학교');
    typing.enterDown(true);
    typing.composed();
    wait(1);
    typing.enterUp();
    typing.enterDown(false);
    typing.enterUp();
    expect(done).toEqual(['enter 학교', 'enter 학교']);
  });

  it('that is let go before the syllable is there still acts', () => {
    const { done, compose, typing, wait } = typist();
    compose('교', '학교');
    typing.enterDown(true);
    typing.enterUp();
    typing.composed();
    wait(1);
    expect(done).toEqual(['enter 학교']);
  });
});
