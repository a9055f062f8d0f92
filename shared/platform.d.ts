// What every platform Jikim runs on (Node, Electron, a browser page) offers besides ECMAScript.
// `shared` is compiled with these names alone, so that neither Node nor the DOM can leak into it.
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}
