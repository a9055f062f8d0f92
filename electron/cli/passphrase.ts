import { createReadStream, readFileSync } from 'node:fs';
import { JikimError } from '../../shared/errors/index.ts';
import { askSecret } from './ask.ts';
import { type CliContext, say, type Words } from './context.ts';

/** Where a passphrase comes from. Never the argument list: other users of the computer can read that. */
export interface PassphraseOptions {
  readonly passphraseFile?: string | undefined;
  readonly passphraseFd?: number | undefined;
}

/** The same for a passphrase that is being set. */
export interface NewPassphraseOptions {
  readonly newPassphraseFile?: string;
  readonly newPassphraseFd?: number;
}

const LEAST_NEW = 8;

/** Asks for an existing passphrase: a file's first line, a descriptor's first line, or a prompt without echo. */
export async function readPassphrase(
  context: CliContext,
  options: PassphraseOptions,
  question: Words = { en: 'Passphrase', ko: '비밀번호' },
): Promise<string> {
  const given = (await fromOptions(options)) ?? (await prompt(context, question));
  if (given === '') throw new JikimError('PASSPHRASE_EMPTY', { least: 1 });
  return given;
}

/** Asks for a new passphrase, twice where a person types it. */
export async function readNewPassphrase(
  context: CliContext,
  options: PassphraseOptions,
  question: Words = { en: 'New passphrase', ko: '새 비밀번호' },
): Promise<string> {
  const given = await fromOptions(options);
  const chosen = given ?? (await prompt(context, question));
  if ([...chosen].length < LEAST_NEW) throw new JikimError('PASSPHRASE_SHORT', { least: LEAST_NEW });
  if (given === undefined && (await prompt(context, { en: 'Once more', ko: '한 번 더' })) !== chosen) {
    throw new JikimError('PASSPHRASES_DIFFER');
  }
  return chosen;
}

/** Options `--new-passphrase-*` as the place a new passphrase comes from. */
export function newPassphraseFrom(options: NewPassphraseOptions): PassphraseOptions {
  return { passphraseFile: options.newPassphraseFile, passphraseFd: options.newPassphraseFd };
}

/** The recovery key as typed or as it stands in a file, its lines joined: a sheet is often written in two. */
export async function readRecoveryKey(context: CliContext, file: string | undefined): Promise<string> {
  if (file !== undefined) return readSecretFile(file).trim();
  if (!context.interactive) throw new JikimError('PASSPHRASE_MISSING');
  return askSecret(context, say(context, { en: 'Recovery key', ko: '복구키' }), true);
}

async function fromOptions(options: PassphraseOptions): Promise<string | undefined> {
  if (options.passphraseFile !== undefined) return firstLine(readSecretFile(options.passphraseFile));
  if (options.passphraseFd !== undefined) return firstLine(await readDescriptor(options.passphraseFd));
  return undefined;
}

function readSecretFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new JikimError('FILE_NOT_FOUND', { path }, { cause });
  }
}

async function readDescriptor(fd: number): Promise<string> {
  let text = '';
  for await (const chunk of createReadStream('', { fd, encoding: 'utf8', autoClose: false }))
    text += String(chunk);
  return text;
}

/** Spaces are part of a passphrase; only the line end is not. */
function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

function prompt(context: CliContext, question: Words): Promise<string> {
  if (!context.interactive) throw new JikimError('PASSPHRASE_MISSING');
  return askSecret(context, say(context, question), false);
}
