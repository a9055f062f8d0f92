import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bytes } from '../../shared/bytes.ts';

/** A temporary directory in which openssl makes keys, certificates and answers; names are file names without ending. */
export interface OpensslBench {
  readonly directory: string;
  path(name: string): string;
  write(name: string, content: string | Uint8Array): string;
  read(name: string): Bytes;
  run(...args: string[]): void;
  remove(): void;
}

export function openBench(): OpensslBench {
  const directory = mkdtempSync(join(tmpdir(), 'jikim-tsa-'));
  const path = (name: string) => join(directory, name);
  return {
    directory,
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    read: (name) => new Uint8Array(readFileSync(path(name))),
    run: (...args) => void execFileSync('openssl', args, { cwd: directory, stdio: 'pipe' }),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

export type KeyKind = 'rsa' | 'rsa-1024' | 'rsa-pss' | 'p256' | 'p384' | 'p521' | 'ed25519' | 'k256';

const KEY_ARGS: Readonly<Record<KeyKind, string[]>> = {
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'rsa-1024': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
  'rsa-pss': ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
  p256: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  p521: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  k256: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
  ed25519: ['-algorithm', 'ED25519'],
};

export const ROOT_EXTENSIONS = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
];

export const TSA_EXTENSIONS = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature',
  'extendedKeyUsage=critical,timeStamping',
  'subjectKeyIdentifier=hash',
  'authorityKeyIdentifier=keyid',
];

export interface OpensslCertificate {
  readonly name: string;
  readonly key?: KeyKind;
  /** Name of the issuer's files; none: self-signed. */
  readonly issuer?: string;
  readonly subject?: string;
  readonly extensions: readonly string[];
  readonly digest?: string;
  /** Days from now; negative for the past. */
  readonly from?: number;
  readonly to?: number;
  /** Sign the certificate with RSA-PSS. */
  readonly pss?: boolean;
}

/** Makes `<name>.key` and `<name>.pem`. */
export function makeCertificate(bench: OpensslBench, wanted: OpensslCertificate): void {
  const { name, issuer = name, key = 'p256' } = wanted;
  bench.run('genpkey', ...KEY_ARGS[key], '-out', `${name}.key`);
  const subject = wanted.subject ?? `/O=Sample Office/CN=Sample ${name}`;
  bench.run('req', '-new', '-key', `${name}.key`, '-subj', subject, '-out', `${name}.csr`);
  bench.write(`${name}.cnf`, caConfig(wanted));
  bench.write(`${name}.index`, '');
  const signing = issuer === name ? ['-selfsign'] : ['-cert', `${issuer}.pem`];
  const padding = wanted.pss ? ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32'] : [];
  const period = ['-startdate', dateIn(wanted.from ?? -10), '-enddate', dateIn(wanted.to ?? 400)];
  const files = ['-keyfile', `${issuer}.key`, '-in', `${name}.csr`, '-out', `${name}.pem`];
  bench.run(
    'ca',
    '-batch',
    '-notext',
    '-rand_serial',
    '-config',
    `${name}.cnf`,
    ...signing,
    ...files,
    ...period,
    ...padding,
  );
}

function caConfig({ name, extensions, digest = 'sha256' }: OpensslCertificate): string {
  const files = `database=${name}.index\nnew_certs_dir=.\ndefault_md=${digest}\nunique_subject=no\nrand_serial=yes`;
  const rules = 'policy=any\nx509_extensions=ext\ncopy_extensions=none';
  return `[ca]\ndefault_ca=d\n[d]\n${files}\n${rules}\n[any]\nO=optional\nCN=supplied\n[ext]\n${extensions.join('\n')}\n`;
}

const DAY_MS = 24 * 60 * 60 * 1000;

function dateIn(days: number): string {
  return `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
}

export interface OpensslAnswer {
  readonly signer: string;
  readonly request: string;
  readonly out: string;
  /** File with certificates to put beside the signer's. */
  readonly chain?: string;
  /** Lines of the `[tsa]` section that replace the usual ones. */
  readonly config?: Readonly<Record<string, string>>;
  readonly extra?: readonly string[];
}

/** Answers a request as `openssl ts -reply` does. */
export function makeAnswer(bench: OpensslBench, wanted: OpensslAnswer): Bytes {
  bench.write('tsa.serial', '1000');
  bench.write(`${wanted.out}.cnf`, tsaConfig(wanted.config ?? {}));
  const chain = wanted.chain === undefined ? [] : ['-chain', wanted.chain];
  const signer = ['-signer', `${wanted.signer}.pem`, '-inkey', `${wanted.signer}.key`];
  const files = ['-queryfile', wanted.request, '-out', wanted.out];
  bench.run(
    'ts',
    '-reply',
    '-config',
    `${wanted.out}.cnf`,
    ...files,
    ...signer,
    ...chain,
    ...(wanted.extra ?? []),
  );
  return bench.read(wanted.out);
}

function tsaConfig(changes: Readonly<Record<string, string>>): string {
  const settings = {
    serial: 'tsa.serial',
    crypto_device: 'builtin',
    signer_digest: 'sha256',
    default_policy: '1.3.6.1.4.1.32473.7',
    other_policies: '1.3.6.1.4.1.32473.8',
    digests: 'sha256, sha384, sha512, sha1',
    accuracy: 'secs:1, millisecs:500, microsecs:100',
    ordering: 'yes',
    tsa_name: 'yes',
    ess_cert_id_chain: 'no',
    ess_cert_id_alg: 'sha256',
    ...changes,
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  return `[tsa]\ndefault_tsa=t\n[t]\n${lines.join('\n')}\n`;
}

export interface OpensslCheck {
  readonly request: string;
  readonly answer: string;
  readonly root: string;
  readonly untrusted?: string;
  readonly bareToken?: boolean;
  /** Seconds since 1970. */
  readonly at?: number;
}

/** What `openssl ts -verify` says to an answer. */
export function opensslAccepts(bench: OpensslBench, check: OpensslCheck): { ok: boolean; output: string } {
  const optional = [
    ...(check.untrusted === undefined ? [] : ['-untrusted', check.untrusted]),
    ...(check.bareToken ? ['-token_in'] : []),
    ...(check.at === undefined ? [] : ['-attime', String(check.at)]),
  ];
  const files = ['-queryfile', check.request, '-in', check.answer, '-CAfile', check.root];
  const done = spawnSync('openssl', ['ts', '-verify', ...files, ...optional], {
    cwd: bench.directory,
    encoding: 'utf8',
  });
  return { ok: done.status === 0, output: `${done.stdout}${done.stderr}` };
}
