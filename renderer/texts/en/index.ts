export { create } from './create.ts';
export { exhibits } from './exhibits.ts';
export { exporting } from './exporting.ts';
export { intake } from './intake.ts';
export { recovery } from './recovery.ts';
export { ui } from './ui.ts';
export { unlock } from './unlock.ts';
export { welcome } from './welcome.ts';
export { items, overview, settings, verify, work } from './work.ts';
