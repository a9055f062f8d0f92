import { z } from 'zod';
import { IMAGE_LIMITS, METADATA_LIMITS, ZIP_LIMITS } from './limits.ts';
import { stepSchema } from './steps.ts';

/** Results of the operations as the parent believes them: bounded, of known shape, or not at all. */
const count = z.int().nonnegative();
const edge = z.int().min(1).max(IMAGE_LIMITS.edge);
const steps = z.array(stepSchema).max(20);

/** What an image is before anything is done to it. `orientation` is the EXIF value 1-8. */
export const imageFactsSchema = z.strictObject({
  format: z.enum(['png', 'jpeg', 'webp', 'gif', 'tiff', 'heic', 'avif', 'bmp']),
  width: edge,
  height: edge,
  orientation: z.int().min(1).max(8),
  /** Frames of an animation, pages of a TIFF, images of a HEIC file. Only the first (HEIC: primary) is decoded. */
  images: z.int().min(1).max(100_000),
});
export type ImageFacts = z.infer<typeof imageFactsSchema>;

export const previewHead = z.strictObject({
  source: imageFactsSchema,
  width: edge,
  height: edge,
  format: z.literal('jpeg'),
  /** 64-bit difference hash, 16 hexadecimal digits. */
  perceptualHash: z.string().regex(/^[0-9a-f]{16}$/),
  steps,
});

/** Fields as found: the group (Exif, XMP, PNG text, ...), the name, and the value as text or JSON of its raw form. */
export const metadataHead = z.strictObject({
  type: z.string().max(120),
  image: imageFactsSchema.nullable(),
  fields: z
    .array(
      z.strictObject({
        group: z.string().max(40),
        name: z.string().max(120),
        value: z.string().max(METADATA_LIMITS.valueCharacters),
      }),
    )
    .max(METADATA_LIMITS.fields),
  /** There was more than the limits let through. */
  truncated: z.boolean(),
  /** Metadata was there, or expected there, and could not be read. */
  damaged: z.boolean(),
});
export type Metadata = z.infer<typeof metadataHead>;

export const pngHead = z.strictObject({
  source: imageFactsSchema,
  width: edge,
  height: edge,
  /** 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. */
  channels: z.int().min(1).max(4),
  bytes: count,
  steps,
});

export const cutsHead = z.strictObject({
  width: edge,
  height: edge,
  /** Ink height of the smallest common line of text in pixels, or null where none was found. */
  textHeight: z.int().min(1).max(1000).nullable(),
  pieces: z
    .array(z.strictObject({ from: count, to: count, quiet: z.boolean() }))
    .min(1)
    .max(5000),
});
export type Cuts = z.infer<typeof cutsHead>;

export const zipProblems = [
  'name-traversal',
  'name-absolute',
  'name-drive',
  'name-unc',
  'name-control',
  'name-reserved',
  'name-duplicate',
  'name-case-clash',
  'name-bytes',
  'name-empty',
  'symbolic-link',
  'special-file',
  'encrypted',
  'method',
  'nested-zip',
] as const;
export type ZipProblem = (typeof zipProblems)[number];

/** One entry of an archive. A name is a label to show and search, never a path to write to. */
export const zipEntrySchema = z.strictObject({
  index: count,
  name: z.string().max(ZIP_LIMITS.nameBytes),
  /** The bytes of the name as they stand in the archive, hexadecimal. */
  rawName: z.string().regex(/^(?:[0-9a-f]{2})*$/),
  nameEncoding: z.enum(['ascii', 'utf8', 'utf8-unmarked', 'unicode-field', 'cp949', 'cp437']),
  directory: z.boolean(),
  size: count,
  compressedSize: count,
  crc32: z.int().min(0).max(0xffffffff),
  method: z.int().min(0).max(0xffff),
  /** Local time of the writer without a zone, as ISO 8601, or null where the archive holds none. */
  modified: z.string().max(32).nullable(),
  offset: count,
  problems: z.array(z.enum(zipProblems)).max(zipProblems.length),
});
export type ZipEntry = z.infer<typeof zipEntrySchema>;

export const zipHead = z.strictObject({ entries: count.max(ZIP_LIMITS.entries), totalBytes: count });
export const zipEntryHead = z.strictObject({ size: count });

/** What a foreign PDF holds besides its pages; removed, drawn into the page, or (`not-drawn`) lost and to be looked at. */
export const pdfFindings = [
  'javascript',
  'open-action',
  'additional-action',
  'launch-action',
  'other-action',
  'link',
  'embedded-file',
  'form-field',
  'form-xfa',
  'signature',
  'annotation',
  'annotation-hidden',
  'annotation-not-drawn',
  'media',
  'metadata',
  'outline',
  'structure',
  'layers',
  'external-content',
  'trailing-bytes',
] as const;
export type PdfFinding = (typeof pdfFindings)[number];

const findings = z.partialRecord(z.enum(pdfFindings), count);
const points = z.number().positive().max(200_000);

export const pdfInspectionHead = z.strictObject({
  /** `opens-without-password`: encrypted with an empty user password, so any reader shows it. */
  encrypted: z.enum(['no', 'opens-without-password']),
  /** Upright size of each page in points (1/72 inch). */
  pages: z.array(z.strictObject({ width: points, height: points })).max(20_000),
  found: findings,
});
export type PdfInspection = z.infer<typeof pdfInspectionHead>;

export const cleanPdfHead = z.strictObject({ pages: count, bytes: count, removed: findings, steps });

export const joinPdfHead = z.strictObject({ pages: count, bytes: count, steps });

/** `pages` of the whole document; the size is that of the picture. */
export const drawPageHead = z.strictObject({
  pages: count,
  width: edge,
  height: edge,
  /** The page names a font that the document does not carry: letters may look otherwise than meant, or be missing. */
  lacksFonts: z.boolean(),
});

export const stampPdfHead = z.strictObject({
  pages: count,
  bytes: count,
  removed: findings,
  /** For each page, by how much it was made smaller to leave its strips free; 1 is full size. */
  scales: z.array(z.number().positive().max(1)).max(20_000),
  steps,
});
