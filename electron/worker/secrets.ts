import { JikimError } from '../../shared/errors/index.ts';
import { type Desk, sessionOf } from './desk.ts';

interface Handed {
  readonly secretId: string;
  readonly secret: string;
}

/** By the open session, so that a lock ends it. */
const handed = new WeakMap<object, Handed>();
let serial = 0;

/** Keeps a secret for the next job; one that was kept before is forgotten. */
export function handSecret(desk: Desk, secret: string): string {
  const secretId = `secret_${++serial}`;
  handed.set(sessionOf(desk), { secretId, secret });
  return secretId;
}

/** The secret, once. Throws IPC_SECRET_GONE. */
export function takeSecret(desk: Desk, secretId: string): string {
  const session = sessionOf(desk);
  const kept = handed.get(session);
  if (kept?.secretId !== secretId) throw new JikimError('IPC_SECRET_GONE');
  handed.delete(session);
  return kept.secret;
}
