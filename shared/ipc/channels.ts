/** Names only, because the preload carries nothing else into the window's process. */
export const CALLS = [
  'app.start',
  'app.set',
  'app.hide',
  'app.used',
  'app.recoveryKey',
  'app.forgetRecent',
  'app.showFolder',
  'dialog.openFolder',
  'dialog.openFiles',
  'dialog.saveAs',
  'case.list',
  'case.create',
  'case.overview',
  'item.list',
  'item.ids',
  'item.rows',
  'intake.run',
  'preview.make',
  'quarantine.isolate',
  'quarantine.isolateFile',
  'quarantine.list',
  'quarantine.copies',
  'quarantine.describe',
  'quarantine.sheet',
  'quarantine.search',
  'job.cancel',
  'vault.strength',
  'vault.inspectPlace',
  'vault.create',
  'vault.open',
  'vault.testRecoveryKey',
  'vault.lock',
  'verify.vault',
] as const;

export const EVENTS = ['job', 'locked', 'changed'] as const;

export type CallName = (typeof CALLS)[number];
export type EventName = (typeof EVENTS)[number];
