import { randomUUID } from 'node:crypto';
import { contract, type JobName } from '../../../shared/ipc/contract.ts';
import { type Events, events } from '../../../shared/ipc/events.ts';

type JobEvent = Events['job'];

/**
 * An event as it may reach the page: only what the table names, the result of a job too. A result of another shape ends
 * the job as failed, and is reported.
 */
export function toPage<Name extends keyof Events>(
  name: Name,
  event: Events[Name],
  report: (id: string, error: unknown) => void,
): Events[Name] {
  const named = events[name].parse(event) as Events[Name];
  return name === 'job' ? (withResult(named as JobEvent, report) as Events[Name]) : named;
}

/** Whether an event tells of the open vault. Work in it that ends after a lock has nothing to say to the page any more. */
export function isOfVault<Name extends keyof Events>(name: Name, event: Events[Name]): boolean {
  return name !== 'job' || contract.calls[(event as JobEvent).call as JobName].needsVault;
}

function withResult(event: JobEvent, report: (id: string, error: unknown) => void): JobEvent {
  if (event.state !== 'done') return event;
  const { jobId, call } = event;
  try {
    return { ...event, value: contract.calls[call as JobName].output.parse(event.value) };
  } catch (error) {
    const what = randomUUID();
    report(what, error);
    return { jobId, call, state: 'failed', error: { code: 'INTERNAL', params: { what } } };
  }
}
