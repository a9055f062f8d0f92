import type { Page } from 'playwright-core';
import { choosePlaces } from '../choose.ts';

/** Takes files into the first case through the window's own calls; exports among them are read. */
export async function takeFilesIn(page: Page, paths: readonly string[]): Promise<void> {
  await choosePlaces(page, paths);
  await page.evaluate(async (files) => {
    const { call, on } = globalThis.jikim;
    const listed = (await call['case.list']({})) as { value: { cases: { caseId: string }[] } };
    const { caseId } = listed.value.cases[0]!;
    const ended = new Promise<void>((resolve) => {
      const stop = on.job((event) => {
        if ((event as { state: string }).state === 'running') return;
        stop();
        resolve();
      });
    });
    const said = { copyKind: 'original', method: 'export', previews: 'later' };
    await call['intake.run']({ caseId, paths: files, ...said });
    await ended;
  }, paths);
}

export const turnTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
