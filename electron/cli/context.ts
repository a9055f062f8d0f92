import type { Lang } from '../../shared/i18n/lang.ts';
import type { Ports } from '../core/ports.ts';
import { visibleLines } from './visible.ts';

/** A text in both languages; the type makes a missing translation a compile error. */
export interface Words {
  readonly en: string;
  readonly ko: string;
}

/** Everything a command may touch of the outside: language, streams, clock, environment, cancellation. */
export interface CliContext {
  readonly lang: Lang;
  readonly json: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ports: Ports;
  /** Aborted by Ctrl-C: long work stops at its last finished piece. */
  readonly signal: AbortSignal;
  readonly stdin: NodeJS.ReadStream;
  readonly out: (text: string) => void;
  /**
   * Resolves when what was printed has left this program: long lists wait for whoever reads them. Rejects where it could
   * not be written, with `ReaderLeft` where its reader closed it.
   */
  readonly drained: () => Promise<void>;
  readonly err: (text: string) => void;
  /** Whether progress bars and prompts make sense. */
  readonly interactive: boolean;
  /** Set by a command that could run but found a problem. */
  exitCode: 0 | 1 | 2;
  /** Part of a JSON object has been printed: no other may follow. */
  begun: boolean;
}

export function say(context: Pick<CliContext, 'lang'>, words: Words): string {
  return context.lang === 'ko' ? words.ko : words.en;
}

/**
 * Prints the outcome of a command: one JSON object with its versioned `schema` under `--json`, else the human lines.
 * The shapes are listed in docs/cli.md. What a terminal would obey is shown as its code; only a line end inside a name must
 * be made visible by the command.
 */
export function printResult(
  context: CliContext,
  schema: `${string}/${number}`,
  value: Readonly<Record<string, unknown>>,
  human: () => string,
): void {
  context.out(context.json ? `${JSON.stringify({ schema, ...value })}\n` : `${visibleLines(human())}\n`);
}
