import { homedir } from 'node:os';
import { join } from 'node:path';
import { launchHost } from '../../tests/ehost/host/application.ts';
import { languageOf } from '../setup/language.mjs';

/** Runs until its last window is closed, and returns the exit code. */
export async function startInChromium(root: string): Promise<number> {
  const application = await launchHost({
    appPath: root,
    userData: join(homedir(), '.config/jikim-chromium'),
    locale: languageOf(process.env) === 'ko' ? 'ko-KR' : 'en-US',
    headless: false,
  });
  const stop = (): void => void application.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return (await application.ended) ?? 1;
}
