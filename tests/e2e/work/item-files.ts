import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';

/** A picture with a bar that tells it from others, large enough that its preview is smaller than it is. */
export async function writePicture(folder: string, name: string, bar: number): Promise<string> {
  const path = join(folder, name);
  const create = { width: 900, height: 1600, channels: 3, background: '#dce6f0' } as const;
  const stripe = { width: 900, height: 200, channels: 3, background: '#203040' } as const;
  const input = await sharp({ create: stripe }).png().toBuffer();
  await sharp({ create })
    .composite([{ input, top: bar, left: 0 }])
    .png()
    .toFile(path);
  return path;
}

/** Seconds of silence in a WAV of 16 bits at 8 kHz. */
export function writeSilence(folder: string, name: string, seconds: number): string {
  const path = join(folder, name);
  const data = seconds * 16_000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data, 40);
  writeFileSync(path, Buffer.concat([head, Buffer.alloc(data)]));
  return path;
}

/** Two pages of text, and a script that runs in readers that run scripts. */
export async function writePdf(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of ['First page', 'Second page']) {
    const page = document.addPage([400, 500]);
    page.drawText(text, { x: 40, y: 400, size: 32, font });
  }
  const script = document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert("run")') });
  document.catalog.set(PDFName.of('OpenAction'), script);
  writeFileSync(path, await document.save());
  return path;
}

/** A Korean paper that names its font and does not carry it, as older word processors write them. */
export async function writeBarePdf(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const document = await PDFDocument.create();
  const page = document.addPage([400, 300]);
  const { context } = document;
  const of = PDFString.of;
  const descriptor = {
    Type: 'Font',
    FontName: 'HYSMyeongJo-Medium',
    Flags: 6,
    FontBBox: [0, -120, 1000, 880],
  };
  const inside = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType0',
      BaseFont: 'HYSMyeongJo-Medium',
      CIDSystemInfo: { Registry: of('Adobe'), Ordering: of('Korea1'), Supplement: 1 },
      FontDescriptor: context.register(context.obj({ ...descriptor, Type: 'FontDescriptor' })),
    }),
  );
  const font = { Type: 'Font', Subtype: 'Type0', BaseFont: 'HYSMyeongJo-Medium', Encoding: 'UniKS-UCS2-H' };
  const F1 = context.register(context.obj({ ...font, DescendantFonts: [inside] }));
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1 } }));
  const hex = Buffer.from('확인서', 'utf16le').swap16().toString('hex');
  const contents = context.register(context.stream(`BT /F1 32 Tf 40 200 Td <${hex}> Tj ET`));
  page.node.set(PDFName.of('Contents'), contents);
  writeFileSync(path, await document.save());
  return path;
}

/** Needs a password to be opened. */
export async function writeLockedPdf(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const document = await PDFDocument.create();
  document.addPage([400, 500]);
  document.encrypt({ userPassword: 'neutral', ownerPassword: 'neutral' });
  writeFileSync(path, await document.save());
  return path;
}

/** Begins as a PDF does, and holds nothing. */
export function writeBrokenPdf(folder: string, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '%PDF-1.7\nnothing that any reader finds\n');
  return path;
}
