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
  'intake.run',
  'intake.bytes',
  'intake.deleteSources',
  'watch.start',
  'watch.state',
  'watch.stop',
  'capture.sources',
  'capture.take',
  'capture.keep',
  'capture.drop',
  'preview.make',
  'job.cancel',
  'vault.strength',
  'vault.inspectPlace',
  'vault.create',
  'vault.open',
  'vault.testRecoveryKey',
  'vault.lock',
  'verify.vault',
] as const;

export const EVENTS = ['job', 'locked', 'changed', 'settled'] as const;

export type CallName = (typeof CALLS)[number];
export type EventName = (typeof EVENTS)[number];
