/** Where everything stands inside an archive. `docs/archive-format.md` describes the same for readers without this code. */
export const FORMAT = 'jikim-archive';
export const FORMAT_VERSION = 1;

export const BAG_DECLARATION = 'bagit.txt';
export const BAG_INFO = 'bag-info.txt';
export const MANIFEST_SHA256 = 'manifest-sha256.txt';
export const MANIFEST_SHA512 = 'manifest-sha512.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';

/** Every tag file that the tag manifest lists, in its order. */
export const LISTED_TAG_FILES = [BAG_INFO, BAG_DECLARATION, MANIFEST_SHA256, MANIFEST_SHA512] as const;

export const COVER = 'data/COVER.txt';
export const HOW_TO_EN = 'data/HOW-TO-VERIFY.en.txt';
export const HOW_TO_KO = 'data/HOW-TO-VERIFY.ko.txt';
export const PAYLOAD_MANIFEST = 'data/manifest.json';
export const CHECKPOINT = 'data/log/checkpoint.txt';
export const CONSISTENCY = 'data/log/consistency.jsonl';
export const DISCLOSED = 'data/log/disclosed.jsonl';
export const ENTRIES = 'data/log/entries.jsonl';

/** Payload files that every archive has. */
export const FIXED_PAYLOAD = [
  COVER,
  HOW_TO_EN,
  HOW_TO_KO,
  PAYLOAD_MANIFEST,
  CHECKPOINT,
  CONSISTENCY,
  DISCLOSED,
  ENTRIES,
] as const;

export const ORIGINALS_FOLDER = 'data/originals/';
export const EXHIBITS_FOLDER = 'data/exhibits/';
export const TIMESTAMPS_FOLDER = 'data/timestamps/';

/** The one folder outside both manifests: what is made over the finished bag, and what may be added later. */
export const SIGNATURE_FOLDER = 'signature/';
export const SIGNATURE = 'signature/tagmanifest-sha256.txt.p7s';
export const SIGNER = 'signature/signer.pem';
export const TOKEN_MANIFEST = 'signature/tokens-sha256.txt';

/** What may accompany a time-stamp token, by the end of its name. */
export const TIMESTAMP_PARTS = ['.tst', '.tsq', '-chain.pem'] as const;
export type TimestampPart = (typeof TIMESTAMP_PARTS)[number];

/** `data/timestamps/01` for the first stamped checkpoint; its files add `.checkpoint.txt` or a {@link TimestampPart}. */
export function timestampStem(number: number): string {
  return `${TIMESTAMPS_FOLDER}${String(number).padStart(2, '0')}`;
}

/** `signature/token-01` for the first token over the signature. */
export function tokenStem(number: number): string {
  return `${SIGNATURE_FOLDER}token-${String(number).padStart(2, '0')}`;
}

const TOKEN_NAME = /^signature\/token-\d{2,4}(\.tst|\.tsq|-chain\.pem)$/;

export function isTokenPath(path: string): boolean {
  return TOKEN_NAME.test(path);
}
