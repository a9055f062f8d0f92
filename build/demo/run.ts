import { join, relative, resolve } from 'node:path';
import { systemPorts } from '../../electron/core/ports.ts';
import { createSession } from '../../electron/core/session/session.ts';
import { toLang } from '../../shared/i18n/lang.ts';
import { makeDemoContent } from './content/make.ts';
import { prepareOutput } from './output.ts';
import { buildCase } from './steps/build-case.ts';
import { exportAll } from './steps/export-all.ts';
import { stampLog } from './steps/stamp-log.ts';
import { type Story, say, tell } from './steps/story.ts';
import { verifyAll } from './steps/verify-all.ts';
import { whereToLook } from './steps/where-to-look.ts';
import { withWorkFolder } from './work-folder.ts';

const CANNOT_DO_IT = 2;

/**
 * The main job on an invented case: a vault, everything taken in, exhibits, a timestamp, the exports, verification. The
 * vault lies in a temporary folder and is removed; what is exported stays in `output`.
 */
async function runDemo(story: Story, output: string): Promise<number> {
  if (!(await prepareOutput(output))) {
    say(story, {
      en: `${output} exists and was not made by the demo. It was left alone; move it away, or name another folder: npm run demo -- FOLDER`,
      ko: `${output} 폴더가 이미 있고 데모가 만든 것이 아니어서 그대로 두었습니다. 옮기거나 다른 폴더를 지정하세요: npm run demo -- 폴더`,
    });
    return CANNOT_DO_IT;
  }
  say(story, {
    en: 'An invented case: no person, company or app in it exists.',
    ko: '지어낸 사건입니다. 나오는 사람, 회사, 앱은 모두 실제로 없습니다.',
  });
  return withWorkFolder((work) => tellCase(story, work, output));
}

async function tellCase(story: Story, work: string, output: string): Promise<number> {
  const files = await makeDemoContent(join(work, 'phone'));
  tell(story, {
    en: `Drawn as a phone would hold it: ${files.length} files (captures of three apps, chat exports, papers, a recording)`,
    ko: `휴대전화에 있을 법한 자료를 그렸습니다: 파일 ${files.length}개 (앱 세 가지의 캡처, 대화 내보내기, 서류, 녹음)`,
  });
  const { session } = await createSession(join(work, 'vault'), {
    person: { name: '김상담(가명)', role: 'counselor' },
    passphrase: 'a passphrase for the demo only',
    ports: systemPorts,
  });
  try {
    const caseId = await buildCase(story, session, files);
    const authority = await stampLog(story, session, output);
    const exported = await exportAll(story, session, caseId, output);
    const isWell = await verifyAll(story, session, exported, authority);
    whereToLook(story, relative(process.cwd(), output) || '.');
    return isWell ? 0 : 1;
  } finally {
    await session.close();
  }
}

const story: Story = {
  lang: toLang(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG),
  started: Date.now(),
};
process.exitCode = await runDemo(story, resolve(process.argv[2] ?? 'demo-output'));
