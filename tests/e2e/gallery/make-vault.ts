import { join } from 'node:path';
import { makeDemoContent } from '../../../build/demo/content/make.ts';
import { buildCase } from '../../../build/demo/steps/build-case.ts';
import { stampLog } from '../../../build/demo/steps/stamp-log.ts';
import type { Story } from '../../../build/demo/steps/story.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { makePreviews } from '../../../electron/core/preview/previews.ts';
import { createSession } from '../../../electron/core/session/session.ts';

export const PASSPHRASE = 'a passphrase for the gallery only';

/** A vault with the invented case of the demo, so that every screen has something to show. */
export async function makeGalleryVault(story: Story, folder: string): Promise<string> {
  const path = join(folder, 'vault');
  const files = await makeDemoContent(join(folder, 'phone'));
  const { session } = await createSession(path, {
    person: { name: '김상담(가명)', role: 'counselor' },
    passphrase: PASSPHRASE,
    ports: systemPorts,
  });
  try {
    const caseId = await buildCase(story, session, files);
    await makePreviews(session, { caseId, signal: new AbortController().signal, onProgress() {} });
    await stampLog(story, session, folder);
  } finally {
    await session.close();
  }
  return path;
}
