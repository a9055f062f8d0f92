/** The part of libheif-js that is used; the package types another entry point. */
declare module 'libheif-js/wasm-bundle.js' {
  namespace libheif {
    interface HeifImage {
      get_width(): number;
      get_height(): number;
      is_primary(): boolean;
      has_alpha_channel(): boolean;
      display(
        target: { data: Uint8ClampedArray; width: number; height: number },
        done: (shown: object | null) => void,
      ): void;
      free(): void;
    }
  }
  const libheif: {
    HeifDecoder: new () => { decode(bytes: Uint8Array): libheif.HeifImage[] };
    heif_get_version(): string;
  };
  export default libheif;
}
