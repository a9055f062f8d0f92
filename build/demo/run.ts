import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { systemPorts } from '../../electron/core/ports.ts';
import { createSession } from '../../electron/core/session/session.ts';
import { toLang } from '../../shared/i18n/lang.ts';
import { makeDemoContent } from './content/make.ts';
import { buildCase } from './steps/build-case.ts';
import { exportBoth } from './steps/export-both.ts';
import { stampLog } from './steps/stamp-log.ts';
import { type Story, tell } from './steps/story.ts';
import { verifyAll } from './steps/verify-all.ts';

/** Left in the folder so that a later run knows it may be replaced. */
const MARKER = '.jikim-demo';

/**
 * The main job on an invented case: a vault, everything taken in, exhibits, a timestamp, both exports, verification. The
 * vault lies in a temporary folder and is removed; what is exported stays in `demo-output`.
 */
async function runDemo(output: string): Promise<number> {
  const story: Story = {
    lang: toLang(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG),
    started: Date.now(),
  };
  await makeOutput(output);
  const work = await mkdtemp(join(tmpdir(), 'jikim-demo-'));
  try {
    const files = await makeDemoContent(join(work, 'phone'));
    tell(story, {
      en: `Invented case drawn: ${files.length} files`,
      ko: `지어낸 사건 자료를 그렸습니다: 파일 ${files.length}개`,
    });
    const { session } = await createSession(join(work, 'vault'), {
      person: { name: '김상담(가명)', role: 'counselor' },
      passphrase: 'a passphrase for the demo only',
      ports: systemPorts,
    });
    try {
      const caseId = await buildCase(story, session, files);
      const authority = await stampLog(story, session, output);
      const exported = await exportBoth(story, session, caseId, output);
      const ok = await verifyAll(story, session, exported, authority);
      whereToLook(story, output);
      return ok ? 0 : 1;
    } finally {
      await session.close();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Replaces the output of an earlier demo, and nothing else. */
async function makeOutput(output: string): Promise<void> {
  if (existsSync(output)) {
    if (!existsSync(join(output, MARKER)))
      throw new Error(`${output} is not the output of an earlier demo; move it away`);
    await rm(output, { recursive: true });
  }
  await mkdir(output);
  await writeFile(join(output, MARKER), 'An invented case. Everything in this folder may be deleted.\n');
}

function whereToLook(story: Story, output: string): void {
  const at = (path: string) => join(relative(process.cwd(), output) || '.', path);
  tell(story, {
    en: `Look at:\n  ${at('filing/제출용')}  what would be filed\n  ${at('filing/내부용-제출금지')}  what stays in the office\n  ${at('archive/data/HOW-TO-VERIFY.en.txt')}  how anyone verifies the archive without Jikim`,
    ko: `볼 곳:\n  ${at('filing/제출용')}  법원에 낼 것\n  ${at('filing/내부용-제출금지')}  사무실에 둘 것\n  ${at('archive/data/HOW-TO-VERIFY.ko.txt')}  지킴 없이 보관본을 검증하는 방법`,
  });
}

process.exitCode = await runDemo(resolve('demo-output'));
