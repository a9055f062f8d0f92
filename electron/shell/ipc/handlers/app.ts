import { basename } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { JikimError } from '../../../../shared/errors/index.ts';
import { tool } from '../../../core/tool.ts';
import type { Captures } from '../../captures.ts';
import type { CarefulClipboard } from '../../clipboard.ts';
import type { Lock } from '../../lock.ts';
import type { RecoveryKeys } from '../../recovery-keys.ts';
import type { Places } from '../../security/places.ts';
import type { SettingsStore } from '../../settings.ts';
import type { WorkerLink } from '../../worker-link.ts';
import { captureHandlers } from './capture.ts';
import type { ShellHandlers } from './table.ts';

export interface ShellParts {
  readonly window: BrowserWindow;
  readonly settings: SettingsStore;
  readonly lock: Pick<Lock, 'unattended' | 'settled'>;
  readonly link: Pick<WorkerLink, 'hasWritten' | 'call'>;
  readonly captures: Captures;
  readonly keys: Pick<RecoveryKeys, 'stateOf'>;
  readonly clipboard: Pick<CarefulClipboard, 'copy'>;
  readonly places: Pick<Places, 'chosen'>;
  /** The pointer or a key was used. */
  readonly used: () => void;
}

type Platform = 'win32' | 'darwin' | 'linux';

/** The calls that need windows, dialogs or this computer's settings. */
export function shellHandlers(parts: ShellParts): ShellHandlers {
  const { window, settings, lock, link, keys, clipboard, places, used } = parts;
  return {
    ...captureHandlers(parts),
    'app.start': async () => ({
      version: tool.version,
      build: tool.build,
      systemLang: systemLanguage(),
      settings: settings.read(),
      recent: settings.recent().map((path) => ({ path, name: basename(path) })),
      platform: process.platform as Platform,
      locked: await lock.settled(),
    }),
    'app.set': ({ settings: changed }) => settings.change(changed as Parameters<SettingsStore['change']>[0]),
    async 'app.hide'() {
      // Out of sight first: closing the vault waits for the work in it to stop.
      window.minimize();
      await lock.unattended('hidden');
      return {};
    },
    'app.used'() {
      used();
      return {};
    },
    'app.shown'({ path }) {
      places.chosen(path);
      return {};
    },
    'app.recoveryKey': ({ path }) => ({ state: keys.stateOf(path) }),
    'app.forgetRecent'() {
      settings.forget();
      return {};
    },
    async 'clipboard.copy'({ text }) {
      await clipboard.copy(text);
      return {};
    },
    async 'clipboard.copyWords'({ parts }) {
      await clipboard.copy(parts.join(''));
      return {};
    },
    async 'dialog.openFolder'() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
      if (canceled || filePaths[0] === undefined) return null;
      places.chosen(filePaths[0]);
      return { path: filePaths[0] };
    },
    async 'dialog.openFiles'({ purpose }) {
      // Only an intake takes several at once; elsewhere a second file would be passed over without a word.
      const several = purpose === 'intake' ? (['multiSelections'] as const) : [];
      const options = { properties: ['openFile' as const, ...several] };
      const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
      if (canceled || filePaths.length === 0) return null;
      for (const path of filePaths) places.chosen(path);
      return { paths: filePaths };
    },
    async 'dialog.saveAs'({ suggested }) {
      const options = { defaultPath: suggested, properties: ['showOverwriteConfirmation' as const] };
      const { canceled, filePath } = await dialog.showSaveDialog(window, options);
      if (canceled || filePath === '') return null;
      places.chosen(filePath);
      return { path: filePath };
    },
    'app.showFolder'({ path }) {
      // Any other path would let a page that was taken over have the system open what it likes.
      if (!link.hasWritten(path)) throw new JikimError('IPC_NOT_WRITTEN');
      shell.showItemInFolder(path);
      return {};
    },
  };
}

function systemLanguage(): 'ko' | 'en' {
  return app.getLocale().startsWith('ko') ? 'ko' : 'en';
}

/** The language that a person chose, else the system's. */
export function languageOf(settings: SettingsStore): 'ko' | 'en' {
  return settings.read().lang ?? systemLanguage();
}
