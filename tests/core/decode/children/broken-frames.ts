import { Socket } from 'node:net';

/** Announces a frame of four gigabytes. */
const pipe = new Socket({ fd: 4 });
pipe.on('data', () => pipe.write(Buffer.alloc(16, 0xff)));
pipe.on('close', () => process.exit(0));
