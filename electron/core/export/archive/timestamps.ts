import { listTimestampTokens, readTimestampRequest, tokenBytes } from '../../anchor/timestamps.ts';
import type { ModelTimestamp } from '../../archive/model.ts';
import { readCheckpoints } from '../../custody/checkpoint.ts';
import type { ReadDb } from '../../store/handles.ts';

/** Timestamps known at the checkpoint, over it or an earlier one, as they were known there. */
export function timestampsAt(db: ReadDb, size: number): ModelTimestamp[] {
  const notes = new Map(readCheckpoints(db).map((each) => [each.size, each.note]));
  return listTimestampTokens(db, { before: size }).map(({ value }) => ({
    checkpoint: notes.get(value.size)!,
    size: value.size,
    token: tokenBytes(value),
    request: new Uint8Array(Buffer.from(readTimestampRequest(db, value.requestId).tsq, 'base64')),
    chain: value.chain.length === 0 ? null : value.chain.map(toPem).join(''),
  }));
}

function toPem(der: string): string {
  return `-----BEGIN CERTIFICATE-----\n${der.match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`;
}
