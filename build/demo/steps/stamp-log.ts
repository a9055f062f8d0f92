import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTimestamp, requestTimestamp, trustFile } from '../../../electron/core/anchor/timestamps.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import { outputNames } from '../output.ts';
import { createDemoAuthority } from '../time-authority.ts';
import { type Story, tell } from './story.ts';

/** The way of a request on a stick, answered here by an authority that nobody should trust. Returns its root as PEM. */
export async function stampLog(story: Story, session: Session, output: string): Promise<string> {
  const authority = await createDemoAuthority(session.ports);
  await trustFile(session, toUtf8(authority.rootPem));
  const request = await requestTimestamp(session);
  const answer = await authority.answer(request.tsq);
  const token = await importTimestamp(session, answer);
  const folder = join(output, outputNames.timestamp);
  await mkdir(folder);
  const name = `checkpoint-${token.size}`;
  await writeFile(join(folder, `${name}.txt`), request.note);
  await writeFile(join(folder, `${name}.tsq`), request.tsq);
  await writeFile(join(folder, `${name}.tsr`), answer);
  await writeFile(join(folder, 'demo-authority.pem'), authority.rootPem);
  tell(story, {
    en: `Timestamp over the ${token.size} log entries so far: ${token.genTime}. Answered by the demo's own time authority, made for this run, which nobody else trusts`,
    ko: `지금까지의 이력 항목 ${token.size}개에 대한 시점확인: ${token.genTime}. 이번 데모를 위해 만든 시점확인 기관이 응답했으며, 다른 누구도 신뢰하지 않습니다`,
  });
  return authority.rootPem;
}
