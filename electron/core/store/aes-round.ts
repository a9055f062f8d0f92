/** Tables of one AES round (FIPS 197: SubBytes, ShiftRows, MixColumns), little-endian columns. */
export const ROUND_TABLES: readonly Int32Array[] = makeTables();

function makeTables(): Int32Array[] {
  const box = substitutionBox();
  const tables = Array.from({ length: 4 }, () => new Int32Array(256));
  for (let i = 0; i < 256; i++) {
    const s = box[i]!;
    const twice = double(s);
    const column = twice | (s << 8) | (s << 16) | ((twice ^ s) << 24);
    tables.forEach((table, row) => {
      table[i] = row === 0 ? column : (column << (8 * row)) | (column >>> (32 - 8 * row));
    });
  }
  return tables;
}

/** Multiplication by x in GF(2^8) of FIPS 197. */
function double(value: number): number {
  return ((value << 1) ^ (value & 0x80 ? 0x11b : 0)) & 0xff;
}

/** Inverse in GF(2^8) and the affine map, computed rather than typed in: 3 generates the field. */
function substitutionBox(): Uint8Array {
  const box = new Uint8Array(256);
  let power = 1;
  let inverse = 1;
  do {
    power ^= double(power);
    inverse = divideByThree(inverse);
    box[power] = affine(inverse);
  } while (power !== 1);
  box[0] = 0x63;
  return box;
}

/** 0xf6 is the inverse of 3. */
function divideByThree(value: number): number {
  let product = 0;
  let factor = value;
  for (let bits = 0xf6; bits > 0; bits >>= 1) {
    if (bits & 1) product ^= factor;
    factor = double(factor);
  }
  return product;
}

function affine(value: number): number {
  let result = 0x63;
  for (let turn = 0; turn < 5; turn++) result ^= (value << turn) | (value >> (8 - turn));
  return result & 0xff;
}
