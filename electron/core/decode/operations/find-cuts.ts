import { z } from 'zod';
import type { Operation } from '../child-session.ts';
import { IMAGE_LIMITS } from '../limits.ts';
import { cutPieces } from './cut-pieces.ts';
import { openImage, toFailure } from './open-image.ts';
import { estimateTextHeight } from './text-height.ts';

export const cutParameters = z.strictObject({
  /** Greatest height of one piece, in pixels of the upright image. */
  pieceHeight: z.int().min(16).max(IMAGE_LIMITS.edge),
  /** Rows that follow-on pieces repeat. */
  overlap: z.int().min(0).max(IMAGE_LIMITS.edge),
});

/** A step between neighbours that the eye sees as an edge, of 255. */
const EDGE = 28;

/** Where a long capture is best cut, and how tall its smallest lines of text are. */
export const findCuts: Operation = async (task, parameters) => {
  const { pieceHeight, overlap } = cutParameters.parse(parameters);
  const { pixels } = await openImage(task.inputs[0]!);
  const { data, info } = await pixels
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: Error) => {
      throw toFailure(error);
    });
  const edges = countEdges(data, info.width, info.height, info.channels);
  task.head({
    width: info.width,
    height: info.height,
    textHeight: estimateTextHeight(edges),
    pieces: cutPieces(edges, pieceHeight, overlap),
  });
};

/** Edges along each row: none on plain ground, two to four across a bubble, many through text. */
export function countEdges(grey: Uint8Array, width: number, height: number, channels = 1): Uint16Array {
  const edges = new Uint16Array(height);
  for (let row = 0; row < height; row++) {
    const end = (row + 1) * width * channels;
    let count = 0;
    for (let at = row * width * channels + channels; at < end; at += channels) {
      if (Math.abs(grey[at]! - grey[at - channels]!) > EDGE) count++;
    }
    edges[row] = count;
  }
  return edges;
}
