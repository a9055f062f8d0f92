import { serve } from '../../core/decode/child-session.ts';
import { createFrameReader } from '../../core/decode/frames.ts';
import { type ChildPort, TAKEN } from './port.ts';

/**
 * Entry of the isolated child in the app. It knows one port and nothing else: no key, no path, no vault. Any breach of
 * the protocol ends it; the worker reports the item and asks for another child.
 */
const port = (process as unknown as { readonly parentPort: ChildPort }).parentPort;
const read = createFrameReader(serve((frame) => port.postMessage(frame)));

port.on('message', ({ data }) => {
  if (!(data instanceof Uint8Array)) process.exit(1);
  read(data);
  port.postMessage(TAKEN);
});
