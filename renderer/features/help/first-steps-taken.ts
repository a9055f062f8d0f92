import { useEffect } from 'react';
import type { FirstStep, Settings } from '../../../shared/ipc/calls/app.ts';
import { useSettings } from '../../app/settings-context.ts';
import type { Section } from '../../app/where.ts';
import { useJob } from '../../ipc/use-job.ts';

/** Steps that no case can tell of afterwards: they are remembered when a person comes by. */
const BY_SECTION: { readonly [Place in Section]?: FirstStep } = { conversations: 'read', search: 'search' };

/** Notes the first steps as they are taken, wherever a person is, until the list was put away. */
export function useFirstStepsTaken(section: Section): void {
  const { settings, change } = useSettings();
  const verified = useJob('verify.vault').result !== null;
  const taken = settings.firstSteps ?? [];
  const step = BY_SECTION[section] ?? (verified ? 'verify' : undefined);
  const isNew = step !== undefined && !taken.includes(step) && !taken.includes('away');
  useEffect(() => {
    if (isNew) change(withStep(taken, step));
  }, [isNew, step, taken, change]);
}

export function withStep(taken: readonly FirstStep[], step: FirstStep): Pick<Settings, 'firstSteps'> {
  return { firstSteps: [...taken, step] };
}
