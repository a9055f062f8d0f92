import { basename } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { tool } from '../../../core/tool.ts';
import type { SettingsStore } from '../../settings.ts';
import type { ShellHandlers } from './table.ts';

export interface ShellParts {
  readonly window: BrowserWindow;
  readonly settings: SettingsStore;
  readonly hide: () => Promise<void>;
}

type Platform = 'win32' | 'darwin' | 'linux';

/** The calls that need windows, dialogs or this computer's settings. */
export function shellHandlers({ window, settings, hide }: ShellParts): ShellHandlers {
  return {
    'app.start': () => ({
      version: tool.version,
      build: tool.build,
      systemLang: app.getLocale().startsWith('ko') ? 'ko' : 'en',
      settings: settings.read(),
      recent: settings.recent().map((path) => ({ path, name: basename(path) })),
      platform: process.platform as Platform,
    }),
    'app.set': ({ settings: changed }) => settings.change(changed as Parameters<SettingsStore['change']>[0]),
    async 'app.hide'() {
      await hide();
      return {};
    },
    'app.forgetRecent'() {
      settings.forget();
      return {};
    },
    async 'dialog.openFolder'() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
      return canceled || filePaths[0] === undefined ? null : { path: filePaths[0] };
    },
    async 'dialog.openFiles'() {
      const properties = ['openFile', 'multiSelections'] as const;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: [...properties] });
      return canceled || filePaths.length === 0 ? null : { paths: filePaths };
    },
    async 'dialog.saveAs'({ suggested }) {
      const options = { defaultPath: suggested, properties: ['showOverwriteConfirmation' as const] };
      const { canceled, filePath } = await dialog.showSaveDialog(window, options);
      return canceled || filePath === '' ? null : { path: filePath };
    },
    'app.showFolder'({ path }) {
      shell.showItemInFolder(path);
      return {};
    },
  };
}
