import type { Page } from 'playwright-core';
import type { Bridge } from '../bridge.ts';

/** Takes files into the first case through the window's own calls, and reads those that are exports. */
export async function takeInAndRead(page: Page, paths: readonly string[]): Promise<void> {
  await takeFilesIn(page, paths);
  await page.evaluate(async () => {
    const { call, on } = globalThis.jikim;
    const caseId = await firstCase(call);
    const ended = new Promise<void>((resolve) => {
      const stop = on.job((event) => {
        if ((event as { state: string }).state === 'running') return;
        stop();
        resolve();
      });
    });
    await call['conversation.read']({ caseId, itemIds: null });
    await ended;

    async function firstCase(calls: Bridge['call']): Promise<string> {
      const listed = (await calls['case.list']({})) as { value: { cases: { caseId: string }[] } };
      return listed.value.cases[0]!.caseId;
    }
  });
}

export async function takeFilesIn(page: Page, paths: readonly string[]): Promise<void> {
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
