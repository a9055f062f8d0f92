import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toUtf8 } from '../../shared/bytes.ts';
import {
  type KeptSettings,
  keptSettings,
  type Settings,
  settings as settingsSchema,
} from '../../shared/ipc/calls/app.ts';
import { writeFileAtomic } from '../core/files/atomic-write.ts';

const DEFAULTS: Settings = {
  lang: null,
  theme: 'system',
  textSize: 100,
  autoLockMinutes: 5,
  rememberVaults: false,
};

export interface SettingsStore {
  read(): Settings;
  change(changed: Partial<Settings>): Settings;
  recent(): readonly string[];
  /** Kept only where a person allowed it: a list of vaults says that there are vaults. */
  remember(path: string): void;
  forget(): void;
}

/** What a person chose for this computer, in one small file. Neither names nor cases stand in it. */
export function openSettings(folder: string): SettingsStore {
  const path = join(folder, 'settings.json');
  let now = readKept(path);
  const keep = (next: KeptSettings): void => {
    now = next;
    writeFileAtomic(path, toUtf8(JSON.stringify(next)));
  };
  return {
    read: () => now.settings,
    change(changed) {
      const settings = settingsSchema.parse({ ...now.settings, ...changed });
      keep({ settings, recent: settings.rememberVaults ? now.recent : [] });
      return settings;
    },
    recent: () => now.recent,
    remember(vault) {
      if (now.settings.rememberVaults)
        keep({ ...now, recent: [vault, ...now.recent.filter((each) => each !== vault)].slice(0, 5) });
    },
    forget: () => keep({ ...now, recent: [] }),
  };
}

/** A file that is missing or damaged means the first start. */
function readKept(path: string): KeptSettings {
  try {
    return keptSettings.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { settings: DEFAULTS, recent: [] };
  }
}
