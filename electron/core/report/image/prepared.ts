import type { Step } from '../../decode/steps.ts';

/**
 * Opens untrusted bytes outside this process and gives back a plain PNG: upright, 8 bits, grey or RGB, not interlaced,
 * transparency on white, with the steps taken.
 */
export type ToPlainPng = (
  bytes: Uint8Array,
) => Promise<{ readonly bytes: Uint8Array; readonly steps: readonly Step[] }>;

/** What was done to a picture between the file and the page; each is listed in the confirmation of identity. */
export type ImageStepCode =
  | 'metadata-left-out'
  | 'trailing-bytes-left-out'
  | 'orientation-applied'
  | 'profile-reduced'
  | 'profile-left-out'
  | 'inverted-cmyk-declared'
  | 'palette-on-white'
  | 'transparency-kept'
  | 'first-frame-only'
  | 'reencoded';

export interface ImageStep {
  readonly code: ImageStepCode;
  /** Bytes left out, orientation number and the like; undefined where the code says all. */
  readonly value?: number;
}

export type ColourModel = 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';

/** The body of an image object: slices of the file as it is, or of a lossless re-encoding. */
export interface ImageStream {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly model: ColourModel;
  /** Entries of the image dictionary that say how `slices` are compressed. */
  readonly coding: Readonly<Record<string, unknown>>;
  readonly slices: readonly Uint8Array[];
  readonly palette?: Uint8Array;
  readonly profile?: Uint8Array;
  readonly decode?: readonly number[];
  /** Colour key, as pairs of least and greatest sample. */
  readonly colourKey?: readonly number[];
}

/** EXIF orientation, TIFF 6.0 tag 274. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A picture ready to be placed any number of times. */
export interface PreparedImage {
  /** SHA-256 of the file: one object in a document however often the picture is shown. */
  readonly sha256: string;
  /** Pixels as shown, that is after the orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  readonly stream: ImageStream;
  readonly steps: readonly ImageStep[];
  /** Steps of the decoder, where it had to convert the file. */
  readonly decoded: readonly Step[];
}

/** What a parser of one format finds: a stream of the file's own bytes, or why it needs the decoder. */
export type Parsed =
  | {
      readonly kind: 'as-is';
      readonly stream: ImageStream;
      readonly orientation: Orientation;
      readonly steps: readonly ImageStep[];
    }
  | {
      readonly kind: 'decode';
      readonly why: string;
      readonly width: number;
      readonly height: number;
      readonly orientation: Orientation;
    };
