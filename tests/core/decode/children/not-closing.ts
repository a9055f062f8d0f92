import { bytesSource, createDecoder } from '../../../../electron/core/decode/index.ts';

/** A parent that forgets its decoder after use. */
const { type } = await createDecoder().readMetadata(bytesSource(Buffer.from('%PDF-1.7')));
console.log(type);
