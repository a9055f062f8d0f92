import type { Page } from 'playwright-core';

/** Until the screen has what it asked for: its heading is there, nothing is asked any more, and a frame was drawn. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 150))));
}

interface Bridge {
  readonly call: Record<
    string,
    (input: unknown) => Promise<{ ok: boolean; value: unknown; error: { code: string } }>
  >;
}

/** Asks as the page does, past its screens. Throws where the answer is a failure. */
export async function callWindow<T>(page: Page, name: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    ([asked, given]) => (window as unknown as { jikim: Bridge }).jikim.call[asked]!(given),
    [name, input] as const,
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value as T;
}
