/** What the worker asks of the shell about the children that open untrusted bytes: in the app only the shell can start them. */
export type ChildOrder =
  | { readonly order: 'start'; readonly child: number; readonly heapMebibytes: number }
  | { readonly order: 'send'; readonly child: number; readonly bytes: Uint8Array }
  | { readonly order: 'kill'; readonly child: number };

/** What became of it. The shell passes bytes on and never looks into them. */
export type ChildEvent =
  | { readonly event: 'started'; readonly child: number; readonly pid: number | null }
  | { readonly event: 'bytes'; readonly child: number; readonly bytes: Uint8Array }
  /** The child has taken what was sent to it. */
  | { readonly event: 'taken'; readonly child: number }
  | { readonly event: 'exit'; readonly child: number };
