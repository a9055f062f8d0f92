import { crc32 } from 'node:zlib';

/** A zip of stored entries, in memory; as a list where two have the same name. */
export function makeZip(
  files: Readonly<Record<string, string>> | readonly (readonly [name: string, text: string])[],
): Uint8Array {
  const entries = Array.isArray(files) ? (files as [string, string][]) : Object.entries(files);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(text)];
    const fields = entryFields(nameBytes, bytes);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, nameBytes, bytes]);
    directory.push(Buffer.from('504b01021400', 'hex'), fields, Buffer.alloc(10), toUint32(offset), nameBytes);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = Buffer.alloc(4);
  count.writeUInt16LE(entries.length, 0);
  count.writeUInt16LE(entries.length, 2);
  const end = [
    Buffer.from('504b050600000000', 'hex'),
    count,
    toUint32(central.length),
    toUint32(offset),
    Buffer.alloc(2),
  ];
  return new Uint8Array(Buffer.concat([...parts, central, ...end]));
}

/** Version, UTF-8 names, stored, no time, checksum, sizes, lengths of name and extra field. */
function entryFields(name: Buffer, bytes: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function toUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
