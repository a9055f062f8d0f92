import { toUtf8 } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { VaultFinding } from '../../../shared/i18n/vault-findings.ts';
import { listTimestampTokens, readTimestampRequest, tokenBytes, trustedRoots } from '../anchor/timestamps.ts';
import { readCheckpoints } from '../custody/checkpoint.ts';
import type { Session } from '../session/session.ts';
import { checkAnswer } from '../timestamp/index.ts';

/** Every timestamp token again, against its request and the checkpoint it is over, with the trust files of now. */
export async function verifyTokens(session: Session): Promise<VaultFinding[]> {
  const notes = new Map(readCheckpoints(session.db).map(({ size, note }) => [size, note]));
  const roots = await trustedRoots(session);
  const findings: VaultFinding[] = [];
  for (const { value } of listTimestampTokens(session.db)) {
    try {
      const { tsq } = readTimestampRequest(session.db, value.requestId);
      const note = toUtf8(notes.get(value.size) ?? '');
      const verdict = await checkAnswer(
        { answer: tokenBytes(value), request: new Uint8Array(Buffer.from(tsq, 'base64')), note, roots },
        session.ports,
      );
      const stated = [value.genTime, value.serial, value.authority].join();
      if (stated !== [verdict.genTime, verdict.serial, verdict.tsaName].join())
        findings.push({ code: 'TOKEN_INVALID', params: { size: value.size, reason: 'stated-otherwise' } });
    } catch (error) {
      const reason = error instanceof JikimError ? error.code : String(error);
      findings.push({ code: 'TOKEN_INVALID', params: { size: value.size, reason } });
    }
  }
  return findings;
}
