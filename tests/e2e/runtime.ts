import { findChromium } from '../ehost/host/chromium.ts';

/** A folder that holds `electron` decides for the real one; otherwise Chromium is driven by the host. */
export const isRealElectron = (process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '') !== '';

/** Without either, tests of the window are skipped, each by its name. */
export const canShowWindow = isRealElectron || findChromium() !== undefined;
