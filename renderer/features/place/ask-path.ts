import type { InputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';

/** One file that is there, a folder that is there, or a file or folder that is not there yet. */
export type PathAsked =
  | { readonly file: InputOf<'dialog.openFiles'>['purpose'] }
  | { readonly folder: InputOf<'dialog.openFolder'>['purpose'] }
  /** The name proposed. */
  | { readonly suggested: string };

/** Asks by the system's own dialog; null where the person thought better of it. */
export async function askPath(asked: PathAsked): Promise<string | null> {
  if ('file' in asked) return (await call('dialog.openFiles', { purpose: asked.file }))?.paths[0] ?? null;
  if ('folder' in asked) return (await call('dialog.openFolder', { purpose: asked.folder }))?.path ?? null;
  return (await call('dialog.saveAs', { suggested: asked.suggested }))?.path ?? null;
}
