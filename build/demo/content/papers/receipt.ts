import sharp from 'sharp';
import { type Canvas, createCanvas, drawText, fillRect, strokePath, toSvg } from '../draw/canvas.ts';

const WIDTH = 2016;
const HEIGHT = 1512;

/** A mark that must never be found in anything that is exported: it sits in the photo's own metadata. */
export const EXIF_CANARY = 'CANARY-EXIF-7Q4M';

const items: readonly (readonly [string, string])[] = [
  ['초진 진찰료', '18,700'],
  ['심리검사 2종', '62,000'],
  ['상담 치료 40분', '45,000'],
  ['약제비', '7,300'],
];

/**
 * A phone's photo of an invented receipt on a table: turned by its EXIF orientation, with place and phone in its
 * metadata as phones write them. The place is in the open sea.
 */
export async function makeReceiptPhoto(): Promise<Buffer> {
  const upright = await sharp(toSvg(drawScene())).removeAlpha().toBuffer();
  const turned = sharp(upright).rotate(270);
  return turned
    .composite([
      { input: grain(WIDTH, HEIGHT), raw: { width: WIDTH, height: HEIGHT, channels: 4 }, blend: 'over' },
    ])
    .jpeg({ quality: 90 })
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

const exif = {
  IFD0: {
    Make: 'Invented',
    Model: 'Phone X1',
    DateTime: '2026:10:28 16:04:31',
    ImageDescription: EXIF_CANARY,
  },
  IFD2: {
    DateTimeOriginal: '2026:10:28 16:04:31',
    OffsetTimeOriginal: '+09:00',
    BodySerialNumber: 'SN-000-INVENTED',
  },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '36/1 30/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '124/1 15/1 0/1',
  },
};

function drawScene(): Canvas {
  const canvas = createCanvas(HEIGHT, WIDTH);
  fillRect(canvas, 0, 0, HEIGHT, WIDTH, '#8d6f52');
  for (let plank = 0; plank < 6; plank++) {
    fillRect(canvas, plank * 260, 0, 252, WIDTH, plank % 2 === 0 ? '#967758' : '#886a4d');
  }
  canvas.shapes.push('<g transform="rotate(-2.4 756 1008)">');
  fillRect(canvas, 270, 190, 980, 1660, '#00000033', 6);
  fillRect(canvas, 256, 172, 980, 1660, '#fbfaf6', 4);
  drawReceipt(canvas);
  canvas.shapes.push('</g>');
  return canvas;
}

function drawReceipt(canvas: Canvas): void {
  const ink = '#33363b';
  drawText(canvas, '진료비 영수증', 746, 310, { size: 76, color: ink, weight: 'bold', align: 'center' });
  drawText(canvas, '한빛마음의원 (가상)', 746, 400, { size: 46, color: ink, align: 'center' });
  drawText(canvas, '사업자등록번호 000-00-00000', 746, 462, { size: 38, color: '#6a6e75', align: 'center' });
  drawText(canvas, '환자', 330, 580, { size: 42, color: '#6a6e75' });
  drawText(canvas, '김○○', 1160, 580, { size: 42, color: ink, align: 'right' });
  drawText(canvas, '진료일', 330, 648, { size: 42, color: '#6a6e75' });
  drawText(canvas, '2026-10-28', 1160, 648, { size: 42, color: ink, align: 'right' });
  strokePath(canvas, 'M330 710H1160M330 1180H1160', '#9a9da3', 3);
  items.forEach(([label, amount], index) => {
    drawText(canvas, label, 330, 800 + index * 100, { size: 46, color: ink });
    drawText(canvas, amount, 1160, 800 + index * 100, { size: 46, color: ink, align: 'right' });
  });
  drawText(canvas, '합계', 330, 1280, { size: 58, color: ink, weight: 'bold' });
  drawText(canvas, '133,000원', 1160, 1280, { size: 58, color: ink, weight: 'bold', align: 'right' });
  drawText(canvas, '카드 승인 00000000 · 일시불', 330, 1380, { size: 40, color: '#6a6e75' });
  drawText(canvas, '시연을 위해 지어낸 영수증입니다', 746, 1740, {
    size: 38,
    color: '#6a6e75',
    align: 'center',
  });
}

/** Sensor grain and a falling light from one side, from a fixed sequence of numbers. */
function grain(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 4);
  let state = 20261028;
  for (let index = 0; index < width * height; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const shade = Math.round(((index % width) / width) * 46);
    pixels[index * 4 + 3] = shade + (state >>> 28);
  }
  return pixels;
}
