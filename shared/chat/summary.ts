import type { Doubt, DoubtCounts, FileDoubt } from './doubts.ts';
import { limits } from './limits.ts';
import type { ChatRecord } from './record.ts';
import { detached } from './senders.ts';

/** Counts of one conversation. */
export interface ChatSummary {
  readonly title: string | null;
  /** Senders in the order of their first message. */
  readonly participants: readonly string[];
  readonly messages: number;
  readonly system: number;
  readonly structure: number;
  readonly unparsed: number;
  readonly doubts: DoubtCounts;
}

export interface SummaryCount {
  add(record: ChatRecord): void;
  result(): ChatSummary;
}

type Kinds = { [kind in ChatRecord['kind']]: number };

function toCounts({
  message,
  system,
  structure,
  unparsed,
}: Kinds): Omit<ChatSummary, 'title' | 'participants' | 'doubts'> {
  return { messages: message, system, structure, unparsed };
}

/** Counts the records of a conversation as they come. */
export function createSummary(title: string | null, fileDoubts: readonly FileDoubt[]): SummaryCount {
  const participants = new Set<string>();
  const kinds = { message: 0, system: 0, structure: 0, unparsed: 0 };
  const doubts = new Map<Doubt | FileDoubt, number>(fileDoubts.map((code) => [code, 1]));
  let run: readonly Doubt[] = [];
  let runLength = 0;

  function noteSender(name: string): void {
    if (participants.has(name)) return;
    if (participants.size < limits.senders) participants.add(detached(name));
    else doubts.set('participants-cut', 1);
  }

  /** Most records share one list of doubts, so they are counted by the run. */
  function closeRun(): void {
    for (const code of run) doubts.set(code, (doubts.get(code) ?? 0) + runLength);
    runLength = 0;
  }

  return {
    add(record) {
      kinds[record.kind]++;
      if (record.kind === 'message' && record.sender !== null) noteSender(record.sender);
      if (record.doubts !== run) {
        closeRun();
        run = record.doubts;
      }
      runLength++;
    },
    result() {
      closeRun();
      const counted = Object.fromEntries(doubts) as DoubtCounts;
      return { title, participants: [...participants], ...toCounts(kinds), doubts: counted };
    },
  };
}
