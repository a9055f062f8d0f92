import { toHex } from '../../shared/bytes.ts';
import type { Random } from '../core/ports.ts';

/** What the page may have the bytes of, because a person asked to see or hear it. Lives in memory, until the lock. */
export type Grant =
  | { readonly kind: 'media'; readonly itemId: string; readonly type: string; readonly size: number }
  | { readonly kind: 'view'; readonly itemId: string; readonly type: string; readonly bytes: Uint8Array };

export type Grants = Map<string, Grant>;

/** Open at once of each kind: two for a comparison, and as many on their way out. */
const MOST = { media: 4, view: 2 } as const;

/** A name that nobody can guess, for one opening. The oldest of its kind gives way. */
export function giveGrant(grants: Grants, random: Random, grant: Grant): string {
  const same = [...grants].filter(([, { kind }]) => kind === grant.kind).map(([token]) => token);
  for (const token of same.slice(0, Math.max(0, same.length + 1 - MOST[grant.kind]))) grants.delete(token);
  const token = toHex(random.bytes(16));
  grants.set(token, grant);
  return token;
}

/** Of a picture already decoded in full, for a page that asks again. */
export function findView(grants: Grants, itemId: string): string | null {
  for (const [token, grant] of grants) if (grant.kind === 'view' && grant.itemId === itemId) return token;
  return null;
}

export function mediaPath(itemId: string, token: string): string {
  return `/vault/item/${itemId}/media/${token}`;
}

export function viewPath(itemId: string, token: string): string {
  return `/vault/item/${itemId}/view/${token}`;
}
