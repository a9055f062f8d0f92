export { create } from './create.ts';
export { helpPages } from './help/index.ts';
export { help, shortcuts, tour } from './help.ts';
export { intake } from './intake.ts';
export { recovery } from './recovery.ts';
export { ui } from './ui.ts';
export { unlock } from './unlock.ts';
export { welcome } from './welcome.ts';
export { items, overview, settings, verify, work } from './work.ts';
