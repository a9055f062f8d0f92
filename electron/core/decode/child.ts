import { Socket } from 'node:net';
import { serve } from './child-session.ts';
import { createFrameReader } from './frames.ts';

/**
 * Entry of the isolated child. It knows one pipe and nothing else: no key, no path, no vault. Any breach of the protocol
 * ends it; the parent reports the item and starts another child.
 */
const pipe = new Socket({ fd: 4 });
const session = serve((frame) => {
  pipe.write(frame);
});

pipe.on('data', createFrameReader(session));
// The parent is gone or has given up: nothing here is worth keeping.
pipe.on('close', () => process.exit(0));
pipe.on('error', () => process.exit(1));
