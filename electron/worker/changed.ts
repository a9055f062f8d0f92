import type { Desk } from './desk.ts';

/** Something in the vault is other than the page last heard. */
export function tellChanged(desk: Desk): void {
  desk.tell('changed', { topics: ['case', 'item'] });
}
