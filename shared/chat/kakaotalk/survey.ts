import type { FileDoubt } from '../doubts.ts';
import type { KakaoPlan } from '../plan.ts';
import { type KnownSenders, onlySender } from '../senders.ts';
import { createStyleCount } from '../styles.ts';
import type { Line, LineEnd } from '../text/line.ts';
import { bodyAfter, bodyStart, familyOf } from './mobile.ts';
import { createStampReader } from './stamp.ts';
import { cutsOf } from './windows.ts';

export interface KakaoSurvey {
  note(line: Line): void;
  isSettled(): boolean;
  decide(headerLines: number, delimiter: string): { plan: KakaoPlan; doubts: readonly FileDoubt[] };
}

/** Collects what the whole of a KakaoTalk file says about its line ends, timestamps and senders. */
export function createKakaoSurvey(kind: 'mobile' | 'windows' | 'rows', senders: KnownSenders): KakaoSurvey {
  const ends = createLineEndCount();
  const families = createStyleCount<string>();
  const stampAt = createStampReader();

  function noteMobile(line: Line): void {
    if (ends.startsInside()) return;
    const stamp = stampAt(line.text);
    if (stamp === null) return;
    const body = bodyAfter(line.text, stamp);
    if (body === null && line.text.length > stamp.raw.length) return;
    families.note(familyOf(stamp));
    const sender = body === 'message' ? onlySender(line.text, ' : ', bodyStart(stamp)) : null;
    if (sender !== null) senders.add(sender);
  }

  function noteWindows(line: Line): void {
    const cuts = cutsOf(line.text);
    if (cuts.length === 1) senders.add(cuts[0]!.sender);
  }

  return {
    note(line) {
      if (kind === 'mobile') noteMobile(line);
      else if (kind === 'windows') noteWindows(line);
      ends.note(line.end);
    },
    isSettled: () => true,
    decide(headerLines, delimiter) {
      const lineEnds = ends.decide();
      const accepts = families.decide();
      const plan = { headerLines, delimiter, nativeLineEnds: lineEnds === 'native', accepts };
      return { plan, doubts: kind === 'rows' ? [] : lineEndDoubts(lineEnds) };
    },
  };
}

type LineEnds = 'native' | 'rewritten' | 'mixed';

/**
 * KakaoTalk on phones ends records with CRLF and writes a bare LF inside messages. The first line is never a message,
 * so its end tells how the file was written even where long messages hold more bare LFs than there are records.
 */
function createLineEndCount(): { note(end: LineEnd): void; startsInside(): boolean; decide(): LineEnds } {
  let first: LineEnd | null = null;
  let previous: LineEnd = '\r\n';
  let crlf = 0;
  let lf = 0;
  return {
    note(end) {
      first ??= end;
      previous = end;
      if (end === '\r\n') crlf++;
      else if (end === '\n') lf++;
    },
    startsInside: () => first === '\r\n' && previous === '\n',
    decide() {
      if (first === '\r\n' || crlf > lf) return 'native';
      return crlf === 0 ? 'rewritten' : 'mixed';
    },
  };
}

function lineEndDoubts(ends: LineEnds): readonly FileDoubt[] {
  if (ends === 'native') return [];
  return [ends === 'rewritten' ? 'line-endings-rewritten' : 'line-endings-mixed'];
}
