import { sql as first } from './0001-first.ts';

export interface Migration {
  /** The `user_version` a database has afterwards. */
  readonly version: number;
  readonly sql: string;
}

/** Every migration there ever was, in order. Frozen: a change is a new row at the end. */
export const migrations: readonly Migration[] = [{ version: 1, sql: first }];
