import { DerFault } from './fault.ts';
import { childrenOf, type DerNode } from './node.ts';

/** Walks the fields of a sequence in their order. Every method but `more` throws a DerFault. */
export interface Fields {
  more(): boolean;
  any(): DerNode;
  take(tag: number): DerNode;
  maybe(tag: number): DerNode | null;
  /** Nothing may be left: an unread field would be an unchecked one. */
  end(): void;
}

/** Opens a node of exactly this tag. Throws a DerFault. */
export function openFields(node: DerNode, tag: number): Fields {
  if (node.tag !== tag) throw new DerFault(unexpected(node, tag));
  const children = childrenOf(node);
  let next = 0;
  const any = () => {
    const child = children[next++];
    if (child === undefined) throw new DerFault(`a field is missing at ${node.contentEnd}`);
    return child;
  };
  const take = (wanted: number) => {
    const child = any();
    if (child.tag !== wanted) throw new DerFault(unexpected(child, wanted));
    return child;
  };
  return {
    more: () => next < children.length,
    any,
    take,
    maybe: (wanted) => (children[next]?.tag === wanted ? children[next++]! : null),
    end: () => {
      if (next < children.length) throw new DerFault(`an unexpected field at ${children[next]!.start}`);
    },
  };
}

function unexpected(node: DerNode, wanted: number): string {
  return `tag ${hex(node.tag)} instead of ${hex(wanted)} at ${node.start}`;
}

function hex(tag: number): string {
  return `0x${tag.toString(16).padStart(2, '0')}`;
}
