import { copyFile, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AcquisitionInput } from '../../../shared/domain/acquisition-input.ts';
import { type Capture, listCaptures } from './captures.ts';
import { toAndroidExport, toIosExport, toMacosExport, toWindowsExport } from './exports/kakaotalk.ts';
import { toWhatsappZip } from './exports/whatsapp.ts';
import { makeCertificate } from './papers/certificate.ts';
import { memoPhoto } from './papers/memo.ts';
import { makeReceiptPhoto } from './papers/receipt.ts';
import { makeRecording } from './papers/recording.ts';
import { encode, writeCapture } from './raster.ts';
import { debt } from './story/debt.ts';

export { EXIF_CANARY } from './papers/receipt.ts';
export { demoParties, protectedNames } from './protected-names.ts';

export type DemoKind =
  | 'capture'
  | 'kakaotalk-export'
  | 'whatsapp-export'
  | 'certificate'
  | 'receipt'
  | 'photo'
  | 'recording';

/** One file of the demo, with what the person who took it in would say of it. */
export interface DemoFile {
  readonly path: string;
  readonly name: string;
  readonly kind: DemoKind;
  /** What it is, in Korean, without a protected name. */
  readonly title: string;
  /** Files of the same series belong in one exhibit, in this order. */
  readonly series: string;
  /** When the thing was made: ISO 8601 with the offset of Korea. */
  readonly made: string;
  readonly acquisition: AcquisitionInput;
}

type Draft = Omit<DemoFile, 'path' | 'series'> & { readonly write: (path: string) => Promise<void> };

/**
 * Writes the invented case into `folder` and says what each file is. Bytes and file times are the same every time.
 * Captures come first, in the order of their making.
 */
export async function makeDemoContent(folder: string): Promise<DemoFile[]> {
  await mkdir(folder, { recursive: true });
  const captures = listCaptures();
  const drafts = [...captures.map(fromCapture), ...exportsOf(captures), ...papers];
  return Promise.all(
    drafts.map(async ({ write, ...file }) => {
      const path = join(folder, file.name);
      await write(path);
      await utimes(path, new Date(file.made), new Date(file.made));
      return { ...file, path, series: file.title.replace(/ \d+\/\d+$/, '') };
    }),
  );
}

const PHONE = '안드로이드 휴대전화 (가상 X1)';

function fromCapture(capture: Capture): Draft {
  const { name, title, look, account, method, at, encoding } = capture;
  return {
    name,
    kind: 'capture',
    title,
    made: inKorea(at),
    acquisition: {
      method,
      copyKind: 'original',
      device: PHONE,
      app: look.app,
      account,
      capturedAt: inKorea(at),
    },
    write: (path) => writeCapture(path, capture.draw(), encoding),
  };
}

function exportsOf(captures: readonly Capture[]): Draft[] {
  const kinds = [
    ['KakaoTalkChats.txt', '안드로이드', toAndroidExport, PHONE],
    ['Talk_2026.10.27 11:20-1.txt', 'iOS', toIosExport, 'iOS 휴대전화 (가상)'],
    ['KakaoTalk_20261027_1120_07_482_이든.txt', 'Windows', toWindowsExport, 'Windows 컴퓨터 (가상)'],
    ['KakaoTalk_Chat_이든_2026-10-27-11-20-07.csv', 'macOS', toMacosExport, 'macOS 컴퓨터 (가상)'],
  ] as const;
  const kakaotalk = kinds.map(
    ([name, platform, toExport, device]): Draft => ({
      name: safeName(name),
      kind: 'kakaotalk-export',
      title: `카카오톡 대화 내보내기 (${platform})`,
      made: inKorea('2026-10-27 11:20'),
      acquisition: { ...exported('카카오톡', inKorea('2026-10-27 11:20')), device },
      write: (path) => writeFile(path, toExport(debt)),
    }),
  );
  return [...kakaotalk, whatsapp(captures)];
}

function whatsapp(captures: readonly Capture[]): Draft {
  const shown = captures.filter(({ look }) => look.packageWord === 'noeul').slice(0, 2);
  return {
    name: 'WhatsApp 대화_친구.zip',
    kind: 'whatsapp-export',
    title: '왓츠앱 대화 내보내기 (미디어 포함)',
    made: inKorea('2026-10-27 11:24'),
    acquisition: {
      ...exported('WhatsApp', inKorea('2026-10-27 11:24')),
      method: 'received-copy',
      copyKind: 'received-copy',
      receivedVia: '전자우편',
      receivedAt: inKorea('2026-10-27 11:40'),
      firstFileAt: '친구의 휴대전화',
    },
    write: async (path) => {
      const media = await Promise.all(shown.map((capture) => encode(capture.draw(), 'jpeg')));
      await writeFile(path, toWhatsappZip(media));
    },
  };
}

function exported(app: string, capturedAt: string): AcquisitionInput {
  return { method: 'export', copyKind: 'original', app, capturedAt };
}

const papers: readonly Draft[] = [
  {
    name: '진단서_20261028.pdf',
    kind: 'certificate',
    title: '진단서',
    made: inKorea('2026-10-28 15:30'),
    acquisition: { method: 'received-copy', copyKind: 'received-copy', receivedVia: '의료기관 발급 (PDF)' },
    write: async (path) => writeFile(path, await makeCertificate()),
  },
  {
    name: 'IMG_20261028_160431.jpg',
    kind: 'receipt',
    title: '진료비 영수증 사진',
    made: inKorea('2026-10-28 16:04'),
    acquisition: {
      method: 'other',
      copyKind: 'original',
      device: PHONE,
      capturedAt: inKorea('2026-10-28 16:04'),
    },
    write: async (path) => writeFile(path, await makeReceiptPhoto()),
  },
  {
    name: 'IMG_0417.HEIC',
    kind: 'photo',
    title: '받은 요구를 적은 메모 사진',
    made: inKorea('2026-10-27 09:12'),
    acquisition: {
      method: 'other',
      copyKind: 'original',
      device: 'iOS 휴대전화 (가상)',
      capturedAt: inKorea('2026-10-27 09:12'),
    },
    write: (path) => copyFile(memoPhoto, path),
  },
  {
    name: '통화녹음_20261023_1246.wav',
    kind: 'recording',
    title: '통화 녹음 (9초)',
    made: inKorea('2026-10-23 12:46'),
    acquisition: {
      method: 'export',
      copyKind: 'original',
      device: PHONE,
      recorderTookPart: 'yes',
      capturedAt: inKorea('2026-10-23 12:46'),
    },
    write: (path) => writeFile(path, makeRecording()),
  },
];

function inKorea(at: string): string {
  return `${at.replace(' ', 'T')}:00+09:00`;
}

/** A colon is not allowed in file names on Windows; iOS writes one. */
function safeName(name: string): string {
  return process.platform === 'win32' ? name.replaceAll(':', '_') : name;
}
