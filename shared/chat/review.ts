import type { Doubt } from './doubts.ts';
import * as kakao from './kakaotalk/phrases.ts';
import type { ChatFormat, ChatRecord } from './record.ts';
import { isEncryptionNotice } from './whatsapp/notices.ts';
import * as whatsapp from './whatsapp/phrases.ts';

type Review = (record: ChatRecord, add: (doubt: Doubt) => void) => void;

/** Doubts that the whole text of a message raises: words of the app that a person may also type. */
export function createReview(format: ChatFormat): Review {
  return format.startsWith('kakaotalk') ? reviewKakao : reviewWhatsApp;
}

const reviewKakao: Review = ({ kind, text }, add) => {
  if (kind !== 'message') return;
  if (kakao.isPlaceholder(text)) add('maybe-placeholder');
  if (kakao.isDeletedMarker(text)) add('maybe-deleted');
};

const reviewWhatsApp: Review = ({ kind, text }, add) => {
  if (kind !== 'message') return;
  if (whatsapp.isPlaceholder(text)) add('maybe-placeholder');
  if (whatsapp.hasAttachment(text)) add('maybe-attachment');
  if (whatsapp.isDeletedMarker(text)) add('maybe-deleted');
  if (whatsapp.isEdited(text)) add('edited');
  if (isEncryptionNotice(text)) add('maybe-app-text');
};
