type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Bodies on their way to the page: read only when the host asks for the next piece. */
const open = new Map<number, Reader | null>();
let serial = 0;

export function openStream({ body }: Response): number {
  open.set(++serial, body === null ? null : (body.getReader() as Reader));
  return serial;
}

export async function nextPiece({ stream }: { stream: number }): Promise<Uint8Array | null> {
  const reader = open.get(stream);
  try {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) open.delete(stream);
    return value ?? null;
  } catch (error) {
    open.delete(stream);
    throw error;
  }
}

export async function cancelStream({ stream }: { stream: number }): Promise<void> {
  const reader = open.get(stream);
  open.delete(stream);
  await reader?.cancel();
}
