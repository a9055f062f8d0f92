import type { Conversation, Message } from '../story/message.ts';
import { type Block, messageBlock, noticeBlock, separatorBlock } from './block.ts';
import type { Look } from './look.ts';

/** A block with its place in the whole scrolled conversation. */
export interface PlacedBlock extends Block {
  readonly top: number;
  /** The message it shows; undefined for a date separator. */
  readonly message: Message | undefined;
}

/** Lays a whole conversation out as one endless column. */
export function layOut(look: Look, conversation: Conversation): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let top = 24;
  const push = (block: Block, message?: Message): void => {
    placed.push({ ...block, top, message });
    top += block.height;
  };
  conversation.messages.forEach((message, index) => {
    const previous = conversation.messages[index - 1];
    if (dayOf(previous) !== dayOf(message)) push(separatorBlock(look, dayOf(message)!));
    push(toBlock(look, conversation, index), message);
  });
  return placed;
}

function toBlock(look: Look, { messages, other }: Conversation, index: number): Block {
  const message = messages[index]!;
  if (message.kind === 'notice') return noticeBlock(look, message);
  const previous = messages[index - 1];
  const next = messages[index + 1];
  return messageBlock({
    look,
    message,
    name: other,
    isFirst: !isSameRow(previous, message) || dayOf(previous) !== dayOf(message),
    isLast: !(isSameRow(message, next) && message.at === next?.at),
    isUnread: message.from === 'child' && index === messages.length - 1,
  });
}

function isSameRow(one: Message | undefined, two: Message | undefined): boolean {
  return one !== undefined && two !== undefined && one.from === two.from && one.kind !== 'notice';
}

function dayOf(message: Message | undefined): string | undefined {
  return message?.at.slice(0, 10);
}

export function heightOf(blocks: readonly PlacedBlock[]): number {
  const last = blocks.at(-1);
  return last ? last.top + last.height + 30 : 0;
}
