import type { ComponentProps, ReactNode } from 'react';

/**
 * A box that has its meaning by its role. What is drawn by its place, a hundred thousand of which a handful are built,
 * cannot be a table or a list of the language itself: those lay themselves out.
 */
export function RoleBox(props: ComponentProps<'div'>): ReactNode {
  return <div {...props} />;
}
