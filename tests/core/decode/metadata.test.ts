import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder, type Metadata } from '../../../electron/core/decode/index.ts';
import { findLivePhotoIdentifier } from '../../../electron/core/decode/operations/apple-maker-note.ts';
import { concatBytes } from '../../../shared/bytes.ts';
import { heic, picture } from './samples.ts';

const decoder = createDecoder({ limits: { children: 1 } });
afterAll(() => decoder.close());

const read = (bytes: Uint8Array) => decoder.readMetadata(bytesSource(bytes));
const fieldOf = ({ fields }: Metadata, name: string) => fields.find((field) => field.name === name)?.value;

/** A PNG text chunk stands before the image data. */
function withTextChunk(png: Buffer, keyword: string, text: string): Buffer {
  const data = Buffer.from(`${keyword}\0${text}`, 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write('tEXt', 4, 'latin1');
  return Buffer.concat([png.subarray(0, 33), head, data, Buffer.alloc(4), png.subarray(33)]);
}

describe('metadata as found', () => {
  it('Exif, with values as they stand', async () => {
    const exif = {
      IFD0: { Make: 'Sample', Model: 'One', Software: 'Tool 1' },
      IFD2: { DateTimeOriginal: '2024:01:02 03:04:05', OffsetTimeOriginal: '+09:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 30/1 0/1' },
    };
    const found = await read(await picture().jpeg().withExif(exif).toBuffer());
    expect(found).toMatchObject({ type: 'image/jpeg', truncated: false, damaged: false });
    expect(found.image).toEqual({ format: 'jpeg', width: 320, height: 200, orientation: 1, images: 1 });
    expect(fieldOf(found, 'Make')).toBe('Sample');
    expect(fieldOf(found, 'DateTimeOriginal')).toBe('2024:01:02 03:04:05');
    expect(fieldOf(found, 'OffsetTimeOriginal')).toBe('+09:00');
    expect(fieldOf(found, 'GPSLatitude')).toBe('[[37,1],[30,1],[0,1]]');
  });

  it('orientation is told and not applied', async () => {
    const { image } = await read(await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer());
    expect(image).toMatchObject({ width: 320, height: 200, orientation: 6 });
  });

  it('XMP, whole', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="도구 1"/></rdf:RDF></x:xmpmeta>';
    const found = await read(await picture().jpeg().withXmp(xmp).toBuffer());
    expect(fieldOf(found, '_raw')).toContain('도구 1');
    expect(fieldOf(found, 'CreatorTool')).toBe('도구 1');
  });

  it('text of a PNG', async () => {
    const found = await read(withTextChunk(await picture().png().toBuffer(), 'Software', 'Android 14'));
    expect(fieldOf(found, 'Software')).toBe('Android 14');
  });

  it('Exif of a HEIC', async () => {
    const found = await read(heic('exif'));
    expect(found.image).toMatchObject({ format: 'heic', width: 320, height: 200, images: 1 });
    expect([fieldOf(found, 'Make'), fieldOf(found, 'Orientation')]).toEqual(['Sample', '6']);
  });

  it('times, duration and text of a movie, behind its media', async () => {
    const found = await read(movie(50_000));
    expect(found).toMatchObject({ type: 'video/mp4', image: null, damaged: false });
    expect(fieldOf(found, 'creation_time (seconds since 1904)')).toBe('3786912000');
    expect([fieldOf(found, 'timescale'), fieldOf(found, 'duration')]).toEqual(['1000', '61500']);
    expect(fieldOf(found, '(c)xyz')).toContain('+37.5000+127.0000/');
  });

  it('the identifier that both halves of a Live Photo share', async () => {
    const identifier = '0A1B2C3D-0000-4000-8000-00000000000F';
    const name = 'com.apple.quicktime.content.identifier';
    const note = Buffer.alloc(32 + 37);
    note.write('Apple iOS\0\0\x01MM', 0, 'latin1');
    note.set([0, 1, 0, 0x11, 0, 2, 0, 0, 0, 37, 0, 0, 0, 32], 14);
    note.write(identifier, 32, 'latin1');
    expect(findLivePhotoIdentifier([...note])).toBe(identifier);
    expect(findLivePhotoIdentifier([...note.subarray(0, 20)])).toBeUndefined();
    const found = await read(livePhotoMovie(name, identifier));
    expect(fieldOf(found, name)).toBe(identifier);
  });

  it('a movie that was cut before its header is said to be damaged', async () => {
    expect(await read(movie(50_000).subarray(0, 40_000))).toMatchObject({ fields: [], damaged: true });
  });

  it('a file of another kind has a type and no fields', async () => {
    expect(await read(Buffer.from('%PDF-1.7\n'))).toEqual({
      type: 'application/pdf',
      image: null,
      fields: [],
      truncated: false,
      damaged: false,
    });
  });
});

describe('hostile metadata', () => {
  it('is cut at its limits, and said to be', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${'가'.repeat(10_000)}</x:xmpmeta>`;
    const found = await read(await picture().jpeg().withXmp(xmp).toBuffer());
    expect(found.truncated).toBe(true);
    expect(Math.max(...found.fields.map(({ value }) => value.length))).toBeLessThanOrEqual(4096);
  });

  it('entities of XML are not expanded', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    ).join('');
    const bomb = `<!DOCTYPE x [<!ENTITY e0 "x">${levels}]><x:xmpmeta xmlns:x="adobe:ns:meta/"><a>&e12;</a></x:xmpmeta>`;
    const found = await read(await picture().jpeg().withXmp(bomb).toBuffer());
    expect(JSON.stringify(found).length).toBeLessThan(20_000);
  });

  it('changed bytes give fields or a flag, never a failure of the decoder', async () => {
    const whole = await picture()
      .jpeg()
      .withExif({ IFD0: { Make: 'Sample' } })
      .toBuffer();
    for (let at = 2; at < 200; at += 3) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 0xff;
      expect(await read(bytes)).toHaveProperty('fields');
    }
  });

  it('a picture that cannot be decoded still tells what it says of itself', async () => {
    const bytes = await sharp(
      await picture()
        .jpeg()
        .withExif({ IFD0: { Make: 'Sample' } })
        .toBuffer(),
    )
      .keepExif()
      .toBuffer();
    const cut = bytes.subarray(0, 400);
    expect(fieldOf(await read(cut), 'Make')).toBe('Sample');
  });
});

function box(type: string, ...parts: Uint8Array[]): Uint8Array {
  const body = concatBytes(...parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return concatBytes(head, body);
}

/** Keys and values as QuickTime pairs them: by place, counted from one. */
function livePhotoMovie(name: string, value: string): Uint8Array {
  const keys = box('keys', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), box('mdta', Buffer.from(name)));
  const values = box(
    'ilst',
    box('\0\0\0\x01', box('data', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]), Buffer.from(value))),
  );
  const meta = box('meta', box('hdlr', new Uint8Array(24)), keys, values);
  return concatBytes(box('ftyp', Buffer.from('qt  \0\0\0\0qt  ', 'latin1')), box('moov', meta));
}

function movie(media: number): Uint8Array {
  const header = Buffer.alloc(100);
  header.writeUInt32BE(3_786_912_000, 4);
  header.writeUInt32BE(3_786_912_000, 8);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(61_500, 16);
  const place = box('\xa9xyz', Buffer.from('\0\x12\x15\xc7+37.5000+127.0000/', 'latin1'));
  return concatBytes(
    box('ftyp', Buffer.from('isom\0\0\x02\0isommp41', 'latin1')),
    box('mdat', new Uint8Array(media)),
    box('moov', box('mvhd', header), box('udta', place)),
  );
}
