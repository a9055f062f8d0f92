import { JikimError } from '../../../../shared/errors/index.ts';

/** More pixels than any phone or scanner gives; a reader of the PDF would need gigabytes for them. */
const MAX_PIXELS = 400_000_000;

/** Throws REPORT_IMAGE_DAMAGED for an empty picture and REPORT_IMAGE_TOO_LARGE for one that readers cannot hold. */
export function assertPrintable(width: number, height: number): void {
  if (width === 0 || height === 0) throw damaged('size 0');
  if (width * height > MAX_PIXELS) throw new JikimError('REPORT_IMAGE_TOO_LARGE', { width, height });
}

export function damaged(where: string): JikimError {
  return new JikimError('REPORT_IMAGE_DAMAGED', { where });
}

export function truncated(where: string): JikimError {
  return new JikimError('REPORT_IMAGE_TRUNCATED', { where });
}
