import { archiveText } from '../i18n/archive.ts';
import type { ArchiveManifest } from './manifest.ts';

/** `bagit.txt` of RFC 8493 section 2.1.1, the only bytes it may have. */
export const BAG_DECLARATION_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export interface PayloadOxum {
  /** Bytes of all payload files together. */
  readonly bytes: number;
  readonly files: number;
}

/**
 * `bag-info.txt`: a function of the payload manifest alone, so that a reader can demand its exact bytes.
 * No organisation, contact or title: the tags of a bag travel in plain sight and must name nobody.
 */
export function toBagInfo(manifest: ArchiveManifest, oxum: PayloadOxum): string {
  const rows = [
    ['Bag-Software-Agent', `${manifest.tool.name} ${manifest.tool.version} (${manifest.tool.build})`],
    ['Bagging-Date', manifest.date],
    ['External-Description', archiveText(`bagDescription.${manifest.purpose}`, 'en')],
    ['External-Identifier', manifest.caseHash],
    ['Payload-Oxum', `${oxum.bytes}.${oxum.files}`],
  ];
  return rows.map(([label, value]) => `${label}: ${value}\n`).join('');
}
