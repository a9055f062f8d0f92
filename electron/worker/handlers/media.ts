import { JikimError } from '../../../shared/errors/index.ts';
import { READ_MOST } from '../../../shared/ipc/calls/media.ts';
import { readOriginal } from '../../core/item/original.ts';
import { playableType } from '../../core/item/playable.ts';
import { decodeView } from '../../core/item/view.ts';
import { assertPlayable } from '../../core/recording/guard.ts';
import { readWholeContent } from '../../core/store/content-read.ts';
import { sessionOf } from '../desk.ts';
import { findView, giveGrant, mediaPath, viewPath } from '../grants.ts';
import type { Handlers } from './table.ts';

export const mediaHandlers: Handlers<'media.open' | 'media.close' | 'media.read' | 'view.make'> = {
  'media.open'(desk, { itemId }) {
    const { db } = sessionOf(desk);
    const { type, size } = readOriginal(db, itemId).item.value;
    assertPlayable(db, itemId);
    const isPdf = type === 'application/pdf';
    const shown = isPdf ? type : playableType(type);
    if (shown === null) throw new JikimError('MEDIA_KIND', { type });
    const grant = { kind: isPdf ? 'pdf' : 'media', itemId, type: shown, size } as const;
    const token = giveGrant(desk.grants, desk.ports.random, grant);
    return { token, path: isPdf ? null : mediaPath(itemId, token), size, type: shown };
  },

  'media.close'(desk, { token }) {
    desk.grants.delete(token);
    return {};
  },

  'media.read'(desk, { token, offset, length }) {
    const grant = desk.grants.get(token);
    if (grant?.kind !== 'pdf') throw new JikimError('MEDIA_CLOSED');
    const { db } = sessionOf(desk);
    const range = { start: offset, end: offset + Math.min(length, READ_MOST) };
    return { bytes: new Uint8Array(readWholeContent(db, readOriginal(db, grant.itemId).content, range)) };
  },

  async 'view.make'(desk, { itemId }, { signal }) {
    const session = sessionOf(desk);
    const known = findView(desk.grants, itemId);
    if (known !== null) desk.grants.delete(known);
    const { bytes, type, width, height, isWhole } = await decodeView(session, itemId, signal);
    // The vault may have been locked while the picture was decoded.
    if (desk.session !== session) throw new JikimError('CANCELLED');
    // Or the item isolated or destroyed.
    readOriginal(session.db, itemId);
    const token = giveGrant(desk.grants, desk.ports.random, { kind: 'view', itemId, type, bytes });
    return { path: viewPath(itemId, token), width, height, isWhole };
  },
};
