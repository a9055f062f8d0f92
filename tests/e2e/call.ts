import type { Page } from 'playwright-core';
import type { PageCallName } from '../../shared/ipc/channels.ts';
import { contract, type InputOf, type JobName, type OutputOf } from '../../shared/ipc/contract.ts';
import { placesIn } from '../../shared/ipc/places.ts';
import './bridge.ts';
import { choosePlaces } from './choose.ts';

type PlainName = Exclude<PageCallName, JobName>;

/** Asks as the page does, past its screens: to make ready what a test is not about. Places in the input are chosen first. Throws where the answer is a failure. */
export async function call<Name extends PlainName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  await choosePlaces(page, placesIn(contract.calls[name].input, input));
  const envelope = await page.evaluate(([asked, given]) => globalThis.jikim.call[asked](given), [
    name,
    input,
  ] as const);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
  return envelope.value as OutputOf<Name>;
}

/** The same for long work; resolves with its result. */
export async function runJob<Name extends JobName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  await choosePlaces(page, placesIn(contract.calls[name].input, input));
  const end = await page.evaluate(
    async ([asked, given]) => {
      type End = { jobId: string; state: string; value?: unknown; error?: { code: string } };
      const ended: End[] = [];
      let hear = (): void => {};
      const stop = globalThis.jikim.on.job((event) => {
        if ((event as End).state !== 'running') ended.push(event as End);
        hear();
      });
      const started = await globalThis.jikim.call[asked](given);
      if (!started.ok) return { state: 'failed', error: started.error };
      const { jobId } = started.value as { jobId: string };
      const found = () => ended.find((each) => each.jobId === jobId);
      while (found() === undefined) await new Promise<void>((resolve) => (hear = resolve));
      stop();
      return found()!;
    },
    [name, input] as const,
  );
  if (end.state !== 'done') throw new Error(`${name}: ${end.error?.code ?? end.state}`);
  return (end as { value: unknown }).value as OutputOf<Name>;
}
