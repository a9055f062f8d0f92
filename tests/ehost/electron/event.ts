export interface PreventableEvent {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

export function preventable<T extends object>(more: T): T & PreventableEvent;
export function preventable(): PreventableEvent;
export function preventable(more: object = {}): PreventableEvent {
  let isPrevented = false;
  return Object.defineProperties(
    {
      ...more,
      preventDefault: () => {
        isPrevented = true;
      },
    },
    { defaultPrevented: { get: () => isPrevented } },
  ) as PreventableEvent;
}
