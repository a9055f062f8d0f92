import { describe, expect, it } from 'vitest';
import { handlers } from '../../../electron/worker/handlers/index.ts';
import { CALLS, EVENTS } from '../../../shared/ipc/channels.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { VALID } from './inputs.ts';

const names = Object.keys(contract.calls) as (keyof typeof contract.calls)[];
const isWorkers = (name: keyof typeof contract.calls): boolean => contract.calls[name].home === 'worker';

describe('the table of calls', () => {
  it('names what the preload names, and no more', () => {
    expect([...CALLS].sort()).toEqual([...names].sort());
    expect([...EVENTS].sort()).toEqual(Object.keys(contract.events).sort());
  });

  it('has a handler of the worker for each call of the worker, and no other', () => {
    expect(Object.keys(handlers).sort()).toEqual(names.filter(isWorkers).sort());
  });

  it('lets only jobs change the vault one after the other', () => {
    for (const name of names) {
      const { isJob, changesVault, needsVault } = contract.calls[name];
      if (changesVault) expect([name, isJob, needsVault]).toEqual([name, true, true]);
    }
  });
});

describe.each(names)('%s', (name) => {
  const { input } = contract.calls[name];
  const good = VALID[name];
  const isTaken = (given: unknown): boolean => input.safeParse(given).success;

  it('takes what it is made for', () => {
    expect(isTaken(good)).toBe(true);
  });

  it.each([undefined, null, 7, 'text', true, [], [good], () => 0])(
    'refuses what is no object: %j',
    (given) => {
      expect(isTaken(given)).toBe(false);
    },
  );

  it('refuses an extra key, wherever it stands', () => {
    for (const place of placesOf(good))
      expect([place, isTaken(withKey(good, place))]).toEqual([place, false]);
  });

  it('refuses another type and an oversized text in each place', () => {
    for (const key of Object.keys(good))
      for (const wrong of [Symbol.iterator, Number.NaN, () => 0, 'x'.repeat(100_000)])
        expect([key, isTaken({ ...good, [key]: wrong })]).toEqual([key, false]);
  });
});

/** Every object in a value, as the keys that lead to it. */
function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => placesOf(each, [...path, key]));
  return [[...path], ...inner];
}

function withKey(value: object, path: readonly string[]): object {
  const [key, ...rest] = path;
  if (key === undefined) return { ...value, extraKey: 1 };
  return { ...value, [key]: withKey((value as Record<string, object>)[key]!, rest) };
}
