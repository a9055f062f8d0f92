export { create } from './create.ts';
export { intake } from './intake.ts';
export { isolated } from './isolated.ts';
export { items } from './items.ts';
export { recovery } from './recovery.ts';
export { ui } from './ui.ts';
export { unlock } from './unlock.ts';
export { welcome } from './welcome.ts';
export { overview, settings, verify, work } from './work.ts';
