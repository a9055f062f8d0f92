import { z } from 'zod';
import {
  caseShape,
  clearance,
  consent,
  exhibit,
  hold,
  isolation,
  party,
  person,
} from './shapes-of-records.ts';
import { anchor, count, day, fingerprint, hash, id, object, slot, text, time } from './shapes-of-values.ts';

/** The contract of every `--json` output by its `schema`, written out apart from the program: a field more or less fails. */
const copies = z.array(
  object({ kind: z.enum(['export', 'backup']), id, at: time, target: text, recipient: text }),
);
const outcome = { name: text, relativePath: text, path: text.nullable() };
const takenFile = object({
  ...outcome,
  status: z.enum(['taken', 'duplicate']),
  itemId: id,
  acquisitionId: id,
  sha256: hash,
  size: count,
  type: text,
  copySigns: z.array(text),
  recorderTookPart: z.enum(['yes', 'no', 'unknown', 'later', 'not-a-recording']),
  recordingDoubt: z.enum(['not-a-participant', 'not-known']).nullable(),
});
const recordingAnswer = { itemId: id, answer: z.enum(['yes', 'no', 'unknown', 'later']) };
const deletions = {
  deleted: z.array(object({ path: text, itemId: id })),
  kept: z.array(object({ path: text, code: text, message: text })),
  wiped: z.literal(false),
};
const counts = {
  messages: count,
  system: count,
  structure: count,
  unparsed: count,
  doubts: z.record(z.string(), count),
};
const isolated = { quarantine: isolation, items: z.array(id), remnants: count, copiesOutside: copies };
const printed = z.array(object({ mark: text, label: text, value: text, page: z.number() }));
const token = object({
  requestId: id,
  size: count,
  genTime: time,
  policy: text,
  serial: text,
  authority: text,
  trust: z.enum(['trusted', 'untrusted']),
  doubts: z.array(text),
  importedAt: time,
});
const paper = object({ size: count, on: day, kind: text, itemId: id.nullable(), checkedBy: text });
const sheet = { file: text, size: count, root: hash };
const logEntry = object({
  seq: count,
  at: time,
  clock: z.enum(['ok', 'back', 'jump']),
  actor: id.nullable(),
  actorName: text.nullable(),
  actorBasis: z.enum(['own-key', 'shared-key', 'recovery-key', 'none']),
  kind: text,
  subject: id.nullable(),
  refs: z.record(z.string(), z.string()),
});

const fields: Readonly<Record<string, z.ZodRawShape | z.ZodType>> = {
  'archive-token-request/1': { archive: text, request: text },
  'archive-token/1': { archive: text, path: text },
  'backup/1': { backup: object({ backupId: id, at: time, target: text, size: count }) },
  'case-list/1': { cases: z.array(caseShape) },
  'case/1': { case: caseShape },
  'checkpoint-exported/1': sheet,
  'checkpoint-list/1': { checkpoints: z.array(object({ size: count, at: time, root: hash, anchor })) },
  'checkpoint-printed/1': sheet,
  'clearance/1': { clearance },
  'consent-list/1': { consents: z.array(consent) },
  'consent-withdrawn/1': {
    consent,
    alreadyOut: z.array(
      object({
        caseId: id,
        exportId: id,
        kind: text,
        at: time,
        target: text,
        recipient: text,
        basis: text,
        itemIds: z.array(id),
        exhibitIds: z.array(id),
        digest: hash,
      }),
    ),
  },
  'consent/1': { consent },
  'destroy-forecast/1': {
    caseId: id,
    items: z.array(object({ itemId: id, size: count, names: z.array(text) })),
    drafts: z.array(id),
    forbidden: z.array(object({ by: text, id, reason: text })),
    copiesOutside: copies,
  },
  'destroyed/1': {
    itemIds: z.array(id),
    caseId: id,
    reason: text,
    at: time,
    seqs: z.array(count),
    copiesOutside: copies,
    remnants: count,
    certificate: text.nullable(),
  },
  'error/1': {
    error: object({
      code: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
      kind: z.enum(['input', 'verification', 'refused', 'environment', 'internal']),
      message: text.min(1),
      params: z.record(z.string(), z.unknown()),
    }),
  },
  'exhibit-list/1': { exhibits: z.array(object({ ...exhibit, markText: text, cleared: z.boolean() })) },
  'exhibit/1': { exhibit: object({ ...exhibit, markText: text }) },
  'export-archive/1': {
    path: text,
    files: count,
    bytes: count,
    tagManifestSha256: hash,
    exportId: id,
    checkpoint: object({ size: count }),
    purpose: z.enum(['sealed', 'court-expert', 'proofs-only']),
    leftOut: z.array(object({ what: text, reason: text })),
  },
  'export-filing-kr/1': z.discriminatedUnion('status', [
    object({ schema: text, status: z.literal('needs-confirmation'), printed }),
    object({
      schema: text,
      status: z.literal('written'),
      export: z.looseObject({ exportId: id }),
      files: z.array(
        object({
          path: text,
          bytes: count,
          sha256: hash,
          pages: count.nullable(),
          missingGlyphs: count,
          replaced: count,
        }),
      ),
      leftOut: z.array(object({ mark: text, title: text, reason: text, detail: text })),
      printed,
    }),
  ]),
  'hold-list/1': { holds: z.array(hold) },
  'recording/1': recordingAnswer,
  'recording-list/1': { recordings: z.array(object(recordingAnswer)) },
  'hold/1': { hold },
  'identity/1': {
    identity: object({ subject: text, fingerprint: hash, notBefore: time, notAfter: time }),
    file: text.nullable(),
  },
  'intake/1': {
    taken: z.array(takenFile),
    duplicates: z.array(takenFile),
    quarantined: z.array(object({ ...outcome, status: z.literal('quarantined'), sha256: hash, size: count })),
    rejected: z.array(object({ ...outcome, status: z.literal('rejected'), code: text, message: text })),
    outside: z.array(text),
    sources: object(deletions),
    cancelled: z.boolean(),
    notBegun: z.array(object({ name: text, path: text.nullable() })),
    checkpoint: text,
  },
  'item-list/1': {
    items: z.array(
      object({
        itemId: id,
        seq: count,
        item: z.looseObject({ caseId: id, sha256: hash, size: count, type: text }),
        names: z.array(text),
        acquisitions: z.array(z.looseObject({ acquisitionId: id, at: time, method: text, copyKind: text })),
        copySigns: z.array(text),
        livePhotoWith: z.array(id),
        derivatives: z.array(z.looseObject({ purpose: text, parentSha256: hash, sha256: hash })),
        withheld: z.boolean(),
      }),
    ),
  },
  'log/1': { size: count, entries: z.array(logEntry) },
  'paper-anchor/1': { anchor: paper },
  'party-list/1': { parties: z.array(party) },
  'party/1': { party },
  'passphrase-changed/1': { personId: id, slotId: slot, recoveryKey: text.nullable() },
  'person-list/1': { people: z.array(person) },
  'person/1': { person },
  'previews/1': { made: count, failed: z.array(object({ itemId: id, code: text, message: text })) },
  'quarantine-described/1': { quarantine: isolation },
  'quarantine-list/1': { isolated: z.array(isolation) },
  'quarantine-search/1': { sha256: hash, stored: z.boolean(), pieces: count, remnants: count },
  'quarantine-sheet/1': { itemId: id, file: text },
  'quarantine/1': isolated,
  'readings/1': {
    readings: z.array(
      object({
        itemId: id,
        format: text,
        conversations: z.array(
          object({ entry: text.nullable(), title: text.nullable(), participants: count, ...counts }),
        ),
        error: object({ code: text, message: text }).nullable(),
      }),
    ),
  },
  'recovery-reissued/1': { recoveryKey: text },
  'recovery-test/1': { opens: z.literal(true) },
  'rekeyed/1': { dir: text },
  'restored/1': {
    entries: count,
    rolledBack: object({ from: count, to: count }).nullable(),
    vaultId: id,
    checkpointFits: z.boolean().nullable(),
    dir: text,
  },
  'search/1': {
    messages: z.array(
      object({
        itemId: id,
        conversation: count,
        number: count,
        line: count,
        time: text.nullable(),
        sender: text.nullable(),
        text,
      }),
    ),
    labels: z.array(object({ subject: id, kind: z.enum(['name', 'file', 'note']), text })),
  },
  'sources-deleted/1': deletions,
  'timestamp-imported/1': { token: token.extend({ chainLength: count }) },
  'timestamp-list/1': {
    state: anchor,
    requests: z.array(object({ requestId: id, size: count, at: time, answered: z.boolean() })),
    tokens: z.array(token),
    paper: z.array(paper),
    trusted: z.array(object({ fingerprint: hash, subject: text, addedAt: time })),
  },
  'timestamp-requested/1': { requestId: id, size: count, checkpoint: text, request: text },
  'trust-added/1': {
    added: z.array(object({ fingerprint: hash, subject: text, warnings: z.array(text) })),
  },
  'vault-created/1': { vaultId: id, dir: text, recoveryKey: text },
  'vault-info/1': {
    vaultId: id,
    dir: text,
    bytes: count,
    openedBy: object({ slotId: slot, personId: id, name: text, basis: text }),
    people: count,
    cases: count,
    items: count,
    isolated: count,
    entries: count,
    checkpoint: object({ size: count, at: time }).nullable(),
    anchor,
    logKey: text,
    warnings: z.array(text),
  },
  'verify-archive/1': {
    ok: z.boolean(),
    trust: z.enum(['pinned', 'timestamped', 'self-asserted']),
    findings: z.array(object({ code: text, path: text, message: text.min(1) })),
    details: object({
      purpose: text.nullable(),
      signer: object({ fingerprint, signingTime: time }).nullable(),
      logFingerprint: hash.nullable(),
      checkpoint: object({ origin: text, size: count, root: text, at: time.nullable() }).nullable(),
      timestamps: z.array(
        object({
          path: text,
          over: z.enum(['checkpoint', 'signature']),
          entries: count.nullable(),
          time,
          authority: text,
          trusted: z.boolean(),
        }),
      ),
      counts: object({
        files: count,
        items: count,
        originals: count,
        exhibits: count,
        entries: count,
        clockDoubts: count,
      }),
    }),
  },
  'verify-vault/1': {
    ok: z.boolean(),
    findings: z.array(
      object({ code: text, params: z.record(z.string(), z.unknown()), message: text.min(1) }),
    ),
    entries: count,
    withheld: count,
    clockAnomalies: z.array(object({ seq: count, at: time, clock: z.enum(['back', 'jump']) })),
    anchor: anchor.nullable(),
  },
};

/** The strict shape of each schema name, `schema` included. */
export const shapes: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(fields).map(([name, shape]) => [
    name,
    shape instanceof z.ZodType ? shape : object({ schema: z.literal(name), ...shape }),
  ]),
);

/** Fails where the object has no known schema or does not fit it exactly. */
export function assertShape(value: object): void {
  const { schema } = value as { schema?: unknown };
  const shape = shapes.get(String(schema));
  if (shape === undefined) throw new Error(`unknown schema: ${String(schema)}`);
  shape.parse(value);
}

/** What `read --json` prints: the one object without a `schema`. */
export const readShape = object({
  format: z.enum([
    'kakaotalk-android',
    'kakaotalk-ios',
    'kakaotalk-windows',
    'kakaotalk-macos',
    'whatsapp-android',
    'whatsapp-ios',
    'unknown',
  ]),
  rule: text.nullable(),
  encoding: text.nullable(),
  conversations: z.array(object({ title: text.nullable(), participants: z.array(text), ...counts })),
});

/** One line of `read --messages`. */
export const recordShape = object({
  kind: z.enum(['message', 'system', 'structure', 'unparsed']),
  entry: text.nullable(),
  offset: count,
  length: z.int().positive(),
  line: z.int().positive(),
  rawTimestamp: text.nullable(),
  time: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/)
    .nullable(),
  sender: text.nullable(),
  text: text.nullable(),
  doubts: z.array(text),
});
