import { describe } from 'vitest';
import { isRealElectron } from '../runtime.ts';

/** What the Chromium host cannot show. Skipped by name, and counted, where Electron's program is not there. */
export function onRealElectron(what: string, define: () => void): void {
  describe.skipIf(!isRealElectron)(`real Electron: ${what}`, define);
}

/** Where a system keeps a test from looking, its name says so. */
export const isOn = (...systems: readonly NodeJS.Platform[]): boolean => systems.includes(process.platform);
