import { playableType } from './playable.ts';

/** How an item can be looked at without running anything of it. */
export type Viewer = 'image' | 'pdf' | 'audio' | 'video' | 'text' | 'none';

const TEXT = /^(?:text\/|application\/(?:json|xml|x-ndjson)$)/;

export function viewerOf(type: string): Viewer {
  if (type.startsWith('image/')) return 'image';
  if (type === 'application/pdf') return 'pdf';
  if (TEXT.test(type)) return 'text';
  const shown = playableType(type);
  if (shown === null) return 'none';
  return shown.startsWith('audio/') ? 'audio' : 'video';
}
