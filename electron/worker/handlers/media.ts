import { JikimError } from '../../../shared/errors/index.ts';
import { readOriginal } from '../../core/item/original.ts';
import { playableType } from '../../core/item/playable.ts';
import { decodeView } from '../../core/item/view.ts';
import { assertPlayable } from '../../core/recording/guard.ts';
import { sessionOf } from '../desk.ts';
import { findView, giveGrant, mediaPath, viewPath } from '../grants.ts';
import { closePdf, openPdf } from '../open-pdf.ts';
import { drawPage, pageAddress, paperOf } from '../papers.ts';
import type { Handlers } from './table.ts';

type Name = 'media.open' | 'media.close' | 'pdf.page' | 'pdf.close' | 'view.make';

export const mediaHandlers: Handlers<Name> = {
  'media.open'(desk, { itemId }) {
    const { db } = sessionOf(desk);
    const { type, size } = readOriginal(db, itemId).item.value;
    assertPlayable(db, itemId);
    const shown = playableType(type);
    if (shown === null) throw new JikimError('MEDIA_KIND', { type });
    const token = giveGrant(desk.grants, desk.ports.random, { kind: 'media', itemId, type: shown, size });
    return { token, path: mediaPath(itemId, token), size, type: shown };
  },

  'media.close'(desk, { token }) {
    desk.grants.delete(token);
    return {};
  },

  async 'pdf.page'(desk, { itemId, page }, { signal }) {
    const paper = openPdf(desk, itemId);
    const path = pageAddress(paper, 0, page);
    const { pages, width, height, lacksFonts } = await drawPage(paper, path, signal);
    // Locked, isolated or replaced while it was drawn.
    if (paperOf(desk) !== paper) throw new JikimError('CANCELLED');
    return { path, pages, width, height, lacksFonts };
  },

  'pdf.close'(desk, { itemId }) {
    closePdf(desk, itemId);
    return {};
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
