import { describe, expect, it } from 'vitest';
import { keepPlaces } from '../../electron/shell/security/places.ts';

const said = { copyKind: 'original', method: 'other', previews: 'later' } as const;
const intake = (...paths: string[]) => ({ caseId: 'cas_a', paths, ...said });

function setUp(vaults: readonly (string | null)[] = []) {
  const places = keepPlaces(() => vaults);
  const isTaken = (path: string): boolean => {
    try {
      places.assertChosen('intake.run', intake(path));
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'IPC_PLACE' });
      return false;
    }
  };
  return { places, isTaken };
}

describe('a place may be named', () => {
  it.each(['/home/kim/chat', '/home/kim/chat/', '/home/kim/chat/a.txt', '/home/kim/chat/deep/er/a.txt'])(
    'that a person showed, or that lies in one: %s',
    (path) => {
      const { places, isTaken } = setUp();
      places.chosen('/home/kim/chat/');
      expect(isTaken(path)).toBe(true);
    },
  );

  it('also under the root of a disk', () => {
    const { places, isTaken } = setUp();
    places.chosen('/');
    expect(isTaken('/a')).toBe(true);
  });

  it('where a vault lies that is known, and nothing in it', () => {
    const { places, isTaken } = setUp([null, '/vaults/one']);
    expect(isTaken('/vaults/one')).toBe(true);
    expect(isTaken('/vaults/one/vault.db')).toBe(false);
    places.forget();
    expect(isTaken('/vaults/one')).toBe(true);
  });
});

describe('a place is refused', () => {
  it.each([
    '/etc/passwd',
    '/home/kim',
    '/home/kim/chatter',
    '/home/kim/chat2/a.txt',
    '/home/kim/chat/../other.txt',
    '/home/kim/chat/../../../etc/passwd',
    '/home/kim/CHAT/a.txt',
    'home/kim/chat',
    '.',
    '',
    '/',
  ])('that nobody showed: %j', (path) => {
    const { places, isTaken } = setUp();
    places.chosen('/home/kim/chat');
    expect(isTaken(path)).toBe(false);
  });

  it('after a lock, until it is shown anew', () => {
    const { places, isTaken } = setUp();
    places.chosen('/a');
    places.forget();
    expect(isTaken('/a')).toBe(false);
  });

  it('also as one among many', () => {
    const { places } = setUp();
    places.chosen('/a');
    expect(() => places.assertChosen('intake.run', intake('/a/1', '/b', '/a/2'))).toThrow(
      expect.objectContaining({ code: 'IPC_PLACE' }),
    );
  });

  it('also deep in an input', () => {
    const { places } = setUp();
    const paper = { size: 1, on: '2026-11-24', kind: 'a', checkedBy: 'Kim' };
    const scan = { path: '/b', caseId: 'cas_a' };
    expect(() => places.assertChosen('time.recordPaper', { ...paper, scan })).toThrow(
      expect.objectContaining({ code: 'IPC_PLACE' }),
    );
    expect(() => places.assertChosen('time.recordPaper', { ...paper, scan: null })).not.toThrow();
  });
});
