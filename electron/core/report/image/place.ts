import { createHash } from 'node:crypto';
import type { Pdf } from '../pdf/document.ts';
import { type KitReference, writeStream } from '../pdf/kit.ts';
import { num } from '../pdf/measures.ts';
import type { Box } from '../pdf/shapes.ts';
import { imageMatrix } from './orientation.ts';
import type { ImageStream, PreparedImage } from './prepared.ts';

/**
 * Draws a picture into `box` (points from the upper left of the page). With `clip`, only what lies inside that
 * rectangle is seen. The picture's data are written once for a document.
 */
export function placeImage(pdf: Pdf, image: PreparedImage, box: Box, clip?: Box): void {
  const name = useImage(pdf, image);
  const matrix = imageMatrix(image.orientation, box).map(exact).join(' ');
  const window = clip ? `${num(clip.x)} ${num(clip.y)} ${num(clip.width)} ${num(clip.height)} re W n ` : '';
  pdf.operators.push(`q ${window}${matrix} cm /${name} Do Q`);
}

/** A long picture is placed far beyond the page, where a hundredth of a point is a row of pixels. */
function exact(value: number): string {
  return String(Math.round(value * 10000) / 10000 + 0);
}

function useImage(pdf: Pdf, image: PreparedImage): string {
  const key = `image ${image.sha256}`;
  const reference = pdf.images.get(key) ?? writeImage(pdf, image.stream);
  pdf.images.set(key, reference);
  const name = `I${reference.id}`;
  pdf.kit.page.xobjects[name] = reference;
  return name;
}

function writeImage(pdf: Pdf, stream: ImageStream): KitReference {
  const reference = pdf.kit.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: stream.width,
    Height: stream.height,
    ColorSpace: colourSpace(pdf, stream),
    BitsPerComponent: stream.bits,
    ...stream.coding,
    ...(stream.decode ? { Decode: stream.decode } : {}),
    ...(stream.colourKey ? { Mask: stream.colourKey } : {}),
  });
  writeStream(pdf.kit, reference, stream.slices);
  return reference;
}

function colourSpace(pdf: Pdf, stream: ImageStream): unknown {
  const base = stream.profile ? ['ICCBased', writeProfile(pdf, stream)] : stream.model;
  return stream.palette ? ['Indexed', base, stream.palette.length / 3 - 1, stream.palette] : base;
}

const COMPONENTS = { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 } as const;

/** Pictures of one phone share one profile. */
function writeProfile(pdf: Pdf, stream: ImageStream): KitReference {
  const profile = stream.profile!;
  const key = `profile ${createHash('sha256').update(profile).digest('hex')}`;
  const known = pdf.images.get(key);
  if (known) return known;
  const reference = pdf.kit.ref({ N: COMPONENTS[stream.model], Alternate: stream.model });
  writeStream(pdf.kit, reference, [profile]);
  pdf.images.set(key, reference);
  return reference;
}
