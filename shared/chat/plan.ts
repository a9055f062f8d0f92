import type { FileDoubt } from './doubts.ts';
import type { ChatFormat } from './record.ts';
import type { KnownSenders } from './senders.ts';
import type { LineBreak } from './text/breaks.ts';
import type { Encoding } from './text/encoding.ts';
import type { Head } from './whatsapp/head.ts';
import type { DateOrder, OrderBasis } from './whatsapp/order.ts';

/** Everything about a file that its records cannot be read without; the result of the first pass. */
export interface Plan {
  readonly encoding: Encoding;
  readonly bomLength: number;
  readonly lineBreak: LineBreak;
  /** Null where no format is recognised. */
  readonly format: ChatFormat | null;
  /** Parser rule and its version, such as `kakaotalk-android/2`. */
  readonly rule: string;
  readonly title: string | null;
  readonly doubts: readonly FileDoubt[];
  readonly kakao: KakaoPlan | null;
  readonly whatsapp: WhatsAppPlan | null;
  readonly senders: KnownSenders;
}

/** Whether a line of some style is a record: of the file's main style, of another that it also uses, or not at all. */
export type Acceptance = 'main' | 'other' | null;

export interface KakaoPlan {
  readonly headerLines: number;
  /** CRLF ends records and a bare LF stands inside them: the file is as the phone wrote it. */
  readonly nativeLineEnds: boolean;
  readonly accepts: (family: string) => Acceptance;
  /** Separator of a CSV file. */
  readonly delimiter: string;
}

export interface WhatsAppPlan {
  readonly order: DateOrder;
  readonly basis: OrderBasis;
  /** Orders that the file leaves open; only the chosen one where the order is known. */
  readonly candidates: readonly DateOrder[];
  readonly accepts: (head: Head) => Acceptance;
}

/** Raised whenever a rule reads any file differently than before. */
export const ruleVersion = 4;
