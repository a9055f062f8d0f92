import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShellHandlers } from '../../electron/shell/ipc/handlers/table.ts';
import { registerCalls } from '../../electron/shell/ipc/register.ts';
import { keepPlaces, type Places } from '../../electron/shell/security/places.ts';
import { JikimError } from '../../shared/errors/index.ts';
import { CALLS, type CallName } from '../../shared/ipc/channels.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { placesIn } from '../../shared/ipc/places.ts';
import { VALID } from '../shared/ipc/inputs.ts';

type Listener = (event: unknown, input: unknown) => Promise<unknown>;
const main = vi.hoisted(() => ({ handlers: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listen: Listener) => void main.handlers.set(name, listen) },
}));

const PAGE = 'app://jikim/index.html';
const own = { sender: { id: 1 }, senderFrame: { url: PAGE, parent: null } };

/** The places of the good inputs. */
const SHOWN = ['/a', '/a.p12', '/a.pdf', '/a.pem', '/a.tsq', '/b', '/c', '/out'];

const reached: string[] = [];
const opened: string[] = [];
const logged: unknown[] = [];
let fail: unknown = null;
let failBeside: unknown = null;
let mayLock = true;
let value: unknown = {};
let places: Places;

beforeEach(() => {
  for (const list of [reached, opened, logged]) list.length = 0;
  fail = null;
  failBeside = null;
  mayLock = true;
  value = {};
  places = keepPlaces(() => []);
  for (const path of SHOWN) places.chosen(path);
  main.handlers.clear();
  const shellNames = CALLS.filter((name) => contract.calls[name].home === 'shell');
  const handlers = Object.fromEntries(
    shellNames.map((name) => [
      name,
      () => {
        reached.push(name);
        if (fail !== null) throw fail;
        return value;
      },
    ]),
  ) as unknown as ShellHandlers;
  registerCalls({
    handlers,
    page: { id: 1 },
    link: {
      async call(name) {
        reached.push(name);
        return { ok: true, value };
      },
    },
    places,
    lock: async () => mayLock,
    watch: {
      'vault.open': { answered: ({ path }) => note(path) },
      'vault.create': { answered: ({ path }) => note(path) },
    },
    log: (_id, error) => void logged.push(error),
  });
});

/** What the shell does beside an opening. */
function note(path: string): void {
  if (failBeside !== null) throw failBeside;
  opened.push(path);
}

const call = (name: CallName, input: unknown, event: unknown = own): Promise<unknown> =>
  main.handlers.get(name)!(event, input);

it('registers the names of the table and no other', () => {
  expect([...main.handlers.keys()].sort()).toEqual([...CALLS].sort());
});

describe('a call from elsewhere', () => {
  it.each<[string, unknown]>([
    ['another window', { ...own, sender: { id: 2 } }],
    ['a frame that is gone', { ...own, senderFrame: null }],
    ['a frame within the page', { ...own, senderFrame: { url: PAGE, parent: {} } }],
    ...[
      'https://example.org/',
      'app://other/index.html',
      'file:///index.html',
      'https://jikim/index.html',
      'about:blank',
      'data:text/html,app://jikim/',
      '',
    ].map((url): [string, unknown] => [JSON.stringify(url), { ...own, senderFrame: { url, parent: null } }]),
  ])('is refused, whatever its name: %s', async (_, event) => {
    for (const name of CALLS)
      expect(await call(name, VALID[name], event)).toEqual({
        ok: false,
        error: { code: 'IPC_REFUSED', params: {} },
      });
    expect(reached).toEqual([]);
  });
});

describe('a call of another shape', () => {
  it.each(CALLS)('reaches nobody: %s', async (name) => {
    for (const input of [undefined, 7, { ...VALID[name], extraKey: 1 }])
      expect(await call(name, input)).toMatchObject({ ok: false, error: { code: 'IPC_INPUT' } });
    expect(reached).toEqual([]);
  });
});

describe('a call that names a place nobody showed', () => {
  const naming = CALLS.filter((name) => placesIn(contract.calls[name].input, VALID[name]).length > 0);

  it('is each that reads, writes or removes what lies outside the vault', () => {
    expect([...naming].sort()).toEqual([
      'backup.drill',
      'backup.make',
      'backup.restore',
      'case.printToday',
      'consent.writeRecall',
      'destroy.writeCertificate',
      'export.archive',
      'export.filing',
      'history.print',
      'identity.import',
      'identity.writeCertificate',
      'intake.deleteSources',
      'intake.run',
      'note.write',
      'quarantine.isolateFile',
      'quarantine.search',
      'quarantine.sheet',
      'recovery.writeSheet',
      'time.import',
      'time.printCheckpoint',
      'time.readTrust',
      'time.recordPaper',
      'time.request',
      'time.trust',
      'vault.create',
      'vault.open',
      'verify.archive',
      'verify.copy',
      'verify.inspect',
      'watch.start',
    ]);
  });

  it.each(naming)('reaches nobody: %s', async (name) => {
    places.forget();
    expect(await call(name, VALID[name])).toEqual({ ok: false, error: { code: 'IPC_PLACE', params: {} } });
    expect(reached).toEqual([]);
  });
});

describe('a failure', () => {
  it('of ours crosses as its code', async () => {
    fail = new JikimError('IPC_NOT_WRITTEN');
    expect(await call('app.showFolder', { path: '/a' })).toEqual({
      ok: false,
      error: { code: 'IPC_NOT_WRITTEN', params: {} },
    });
  });

  it('of any other kind crosses without its text, and is reported', async () => {
    fail = new Error('/secret/path');
    const answered = await call('app.hide', {});
    expect(answered).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(answered)).not.toContain('secret');
    expect(logged).toEqual([fail]);
  });

  it('is what an answer of another shape becomes', async () => {
    value = { cases: 'none' };
    expect(await call('case.list', {})).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });
});

describe('an answer', () => {
  it('carries only what the table names', async () => {
    value = { cases: [], key: 'secret' };
    expect(await call('case.list', {})).toEqual({ ok: true, value: { cases: [] } });
  });
});

describe('a lock', () => {
  it('that the page asks for says whether it came about', async () => {
    mayLock = false;
    expect(await call('vault.lock', { reason: 'asked' })).toEqual({ ok: true, value: { locked: false } });
    expect(reached).toEqual([]);
  });
});

describe('a lock, whatever reason the page gives', () => {
  it.each(['idle', 'suspend', 'hidden', 'worker-ended'])(
    'is asked about like one of a person: %s',
    async (reason) => {
      mayLock = false;
      expect(await call('vault.lock', { reason })).toEqual({ ok: true, value: { locked: false } });
      expect(reached).toEqual([]);
    },
  );
});

describe('a vault that was opened', () => {
  it('is told by its place', async () => {
    value = { vaultId: 'a', name: 'a', person: null, basis: 'own-key', warnings: [] };
    await call('vault.open', VALID['vault.open']);
    value = { opened: value, recoveryKey: 'a' };
    await call('vault.create', VALID['vault.create']);
    expect(opened).toEqual(['/a', '/a']);
  });

  it('is answered with its recovery key also where what the shell does beside it fails', async () => {
    failBeside = new Error('ENOSPC');
    const vault = { vaultId: 'a', name: 'a', person: null, basis: 'own-key', warnings: [] };
    value = { opened: vault, recoveryKey: 'a' };
    expect(await call('vault.create', VALID['vault.create'])).toEqual({ ok: true, value });
    expect(logged).toEqual([failBeside]);
  });
});
