export { conversations, doubts, reader, unseen } from './conversations.ts';
export { create } from './create.ts';
export { intake } from './intake.ts';
export { recovery } from './recovery.ts';
export { search } from './search.ts';
export { ui } from './ui.ts';
export { unlock } from './unlock.ts';
export { welcome } from './welcome.ts';
export { items, overview, settings, verify, work } from './work.ts';
