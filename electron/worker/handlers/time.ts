import { MOST_ROWS } from '../../../shared/ipc/calls/time.ts';
import { recordPaperAnchor } from '../../core/anchor/paper.ts';
import { recordScannedPaper } from '../../core/anchor/paper-scan.ts';
import { printCheckpoint } from '../../core/anchor/print-checkpoint.ts';
import { recheckTokens } from '../../core/anchor/recheck-tokens.ts';
import { readStanding } from '../../core/anchor/standing.ts';
import { importTimestamp, listTrustRoots, trustFile } from '../../core/anchor/timestamps.ts';
import { writeTimestampRequest } from '../../core/anchor/write-request.ts';
import { readCheckpoints } from '../../core/custody/checkpoint.ts';
import { readSmallFile } from '../../core/files/read-small-file.ts';
import { sealCheckpoint } from '../../core/session/act.ts';
import { readTrustFile } from '../../core/timestamp/index.ts';
import { tellChanged } from '../changed.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

type TimeName =
  | 'time.read'
  | 'time.request'
  | 'time.import'
  | 'time.readTrust'
  | 'time.trust'
  | 'time.printCheckpoint'
  | 'time.recordPaper';

export const timeHandlers: Handlers<TimeName> = {
  'time.read'(desk) {
    const standing = readStanding(sessionOf(desk).db);
    const { requests, tokens, papers, trusted, printed } = standing;
    return {
      ...standing,
      requests: requests.slice(0, MOST_ROWS),
      tokens: tokens.slice(0, MOST_ROWS),
      papers: papers.slice(0, MOST_ROWS),
      trusted: trusted.slice(0, MOST_ROWS),
      printed: printed.slice(0, MOST_ROWS),
    };
  },

  async 'time.request'(desk, { path }) {
    const files = { request: path, checkpoint: `${path.replace(/\.tsq$/i, '')}.checkpoint.txt` };
    const { size } = await writeTimestampRequest(sessionOf(desk), files);
    tellChanged(desk);
    return { size, ...files };
  },

  async 'time.import'(desk, { path }) {
    const token = await importTimestamp(sessionOf(desk), readSmallFile(path));
    tellChanged(desk);
    return token;
  },

  async 'time.readTrust'(desk, { path }) {
    const { db, ports } = sessionOf(desk);
    const known = new Set(listTrustRoots(db).map(({ value }) => value.fingerprint));
    const found = await readTrustFile(readSmallFile(path), ports);
    return {
      certificates: found.slice(0, MOST_ROWS).map((each) => ({
        fingerprint: each.fingerprint,
        subject: each.subject,
        validFrom: each.notBefore,
        validTo: each.notAfter,
        isSelfSigned: each.selfSigned,
        warnings: [...each.warnings],
        isTrusted: known.has(each.fingerprint),
      })),
    };
  },

  async 'time.trust'(desk, { path, fingerprints }) {
    const session = sessionOf(desk);
    const added = await trustFile(session, readSmallFile(path), fingerprints);
    const confirmed = await recheckTokens(session);
    tellChanged(desk);
    return { added: added.length, confirmed: confirmed.length };
  },

  async 'time.printCheckpoint'(desk, { path }) {
    const session = sessionOf(desk);
    sealCheckpoint(session);
    const newest = readCheckpoints(session.db).at(-1)!;
    await printCheckpoint(session, newest, path);
    tellChanged(desk);
    return { size: newest.size, path };
  },

  async 'time.recordPaper'(desk, { scan, ...said }, { signal, onProgress }) {
    const session = sessionOf(desk);
    if (scan === null) return recordPaperAnchor(session, { ...said, itemId: null });
    return recordScannedPaper(session, { anchor: said, ...scan, signal, onProgress });
  },
};
