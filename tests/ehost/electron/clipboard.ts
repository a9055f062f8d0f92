import type * as Electron from 'electron';
import { onlyEmulated } from './not-emulated.ts';

type Payload = string | Blob;

/** What was written, by type; in memory, and seen by no other program. */
export class ClipboardItem {
  readonly types: string[];
  private readonly payloads: Readonly<Record<string, Payload>>;

  constructor(payloads: Readonly<Record<string, Payload>>) {
    this.payloads = payloads;
    this.types = Object.keys(payloads);
  }

  async getType(type: string): Promise<Blob> {
    const payload = this.payloads[type];
    if (payload === undefined) throw new Error(`The type ${type} is not on the clipboard`);
    return typeof payload === 'string' ? new Blob([payload], { type }) : payload;
  }
}

let held: readonly ClipboardItem[] = [];

export const clipboard = onlyEmulated('clipboard', {
  async write(items: Electron.ClipboardItem[]) {
    held = items as unknown as ClipboardItem[];
  },
  async read() {
    return [...held] as unknown as Electron.ClipboardItem[];
  },
  async readText() {
    const item = held.find(({ types }) => types.includes('text/plain'));
    return item === undefined ? '' : (await item.getType('text/plain')).text();
  },
  clear() {
    held = [];
  },
} satisfies Pick<Electron.Clipboard, 'write' | 'read' | 'readText' | 'clear'>);
