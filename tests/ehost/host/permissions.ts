import type { BrowserContext, Page } from 'playwright-core';

/** Electron's names, and what Chromium calls the same. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  media: ['camera', 'microphone'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  midi: ['midi'],
  'idle-detection': ['idle-detection'],
};

/** Chromium asks nobody later: each permission is decided by the application before its page is loaded. */
export async function decidePermissions(
  context: BrowserContext,
  page: Page,
  origin: string,
  isPermitted: (permission: string) => Promise<boolean>,
): Promise<void> {
  // Stays open: what a session has decided ends with it.
  const devtools = await context.newCDPSession(page);
  for (const [permission, names] of Object.entries(PERMISSIONS)) {
    const setting = (await isPermitted(permission)) ? 'granted' : 'denied';
    for (const name of names)
      await devtools.send('Browser.setPermission', { permission: { name }, setting, origin });
  }
}
