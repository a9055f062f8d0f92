import { createAssembler } from './assembler.ts';
import { createMacosGrammar } from './kakaotalk/macos.ts';
import { createMobileGrammar } from './kakaotalk/mobile.ts';
import { createWindowsGrammar } from './kakaotalk/windows.ts';
import type { Plan } from './plan.ts';
import type { ChatRecord } from './record.ts';
import { createReview } from './review.ts';
import type { Line } from './text/line.ts';
import { createLineReader } from './text/lines.ts';
import { createWhatsAppGrammar } from './whatsapp/grammar.ts';

export interface ChatReader {
  /** Records that these bytes complete, in file order. */
  push(bytes: Uint8Array): ChatRecord[];
  /** The records left at the end of the file. */
  end(): ChatRecord[];
}

/**
 * Second pass: the bytes of a file in, its records out. Records tile the file, and are the same for every way of
 * cutting the bytes into pushes. `plan` must be of the same bytes. A plan without format gives no records.
 */
export function createChatReader(plan: Plan): ChatReader {
  if (plan.format === null) return { push: () => [], end: () => [] };
  let records: ChatRecord[] = [];
  const out = createAssembler((record) => void records.push(record), createReview(plan.format));
  const grammar = grammarOf(plan, out);
  const lines = createLineReader(plan, grammar.line);

  function taken(): ChatRecord[] {
    const complete = records;
    records = [];
    return complete;
  }

  return {
    push(bytes) {
      lines.push(bytes);
      return taken();
    },
    end() {
      lines.end();
      grammar.end();
      out.close();
      return taken();
    },
  };
}

interface Grammar {
  readonly line: (line: Line) => void;
  readonly end: () => void;
}

function grammarOf(plan: Plan, out: ReturnType<typeof createAssembler>): Grammar {
  const { kakao, whatsapp, senders } = plan;
  const nothingLeft = (): void => {};
  if (whatsapp !== null) return { line: createWhatsAppGrammar(whatsapp, senders, out), end: nothingLeft };
  if (kakao === null) throw new RangeError('a plan with a format has a grammar');
  if (plan.format === 'kakaotalk-macos') return createMacosGrammar(kakao, out);
  const create = plan.format === 'kakaotalk-windows' ? createWindowsGrammar : createMobileGrammar;
  return { line: create(kakao, senders, out), end: nothingLeft };
}

/** Reads a whole file in two passes and hands out its records in batches, in file order. */
export async function* readRecords(
  plan: Plan,
  source: { open(): AsyncIterable<Uint8Array> },
): AsyncGenerator<ChatRecord[], void, undefined> {
  const reader = createChatReader(plan);
  for await (const chunk of source.open()) {
    const records = reader.push(chunk);
    if (records.length > 0) yield records;
  }
  yield reader.end();
}
