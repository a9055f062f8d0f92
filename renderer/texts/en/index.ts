export { create } from './create.ts';
export { history } from './history.ts';
export { itemPage } from './item-page.ts';
export { recovery } from './recovery.ts';
export { ui } from './ui.ts';
export { unlock } from './unlock.ts';
export { welcome } from './welcome.ts';
export { intake, items, overview, settings, verify, work } from './work.ts';
