import { ClipboardItem, clipboard } from 'electron';

export interface CarefulClipboard {
  /** Copies a text and asks the system to keep it out of its clipboard history and off other devices. */
  copy(text: string): Promise<void>;
  /** Empties the clipboard if it still holds what was copied last. */
  forget(): Promise<void>;
}

const format = (name: string): string => `electron application/osclipboard;format="${name}"`;

const NO = new Uint8Array(4);

/**
 * What clipboard managers look for: Windows' history and cloud clipboard ("Clipboard Formats" in its documentation), macOS
 * by the convention of nspasteboard.org, Linux by KDE's. A system without any of them ignores the ones it does not know.
 */
const HINTS: Readonly<Record<string, Readonly<Record<string, Uint8Array<ArrayBuffer>>>>> = {
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: NO,
    CanIncludeInClipboardHistory: NO,
    CanUploadToCloudClipboard: NO,
  },
  darwin: { 'org.nspasteboard.ConcealedType': NO },
  linux: { 'x-kde-passwordManagerHint': new Uint8Array(Buffer.from('secret')) },
};

export function carefulClipboard(platform: NodeJS.Platform = process.platform): CarefulClipboard {
  let copied: string | null = null;
  return {
    async copy(text) {
      const hints = Object.entries(HINTS[platform] ?? {}).map(([name, bytes]) => [
        format(name),
        new Blob([bytes]),
      ]);
      await clipboard.write([new ClipboardItem({ 'text/plain': text, ...Object.fromEntries(hints) })]);
      copied = text;
    },
    async forget() {
      if (copied === null) return;
      const held = await clipboard.readText();
      if (held === copied) clipboard.clear();
      copied = null;
    },
  };
}
