import { describe, expect, it } from 'vitest';
import type { ArchiveModel } from '../../../electron/core/archive/model.ts';
import { toArchiveBytes } from '../../support/archive-bytes.ts';
import { type TestFile, testModel } from '../../support/archive-model.ts';
import { type Leak, scanForLeaks } from '../../support/leak-scan.ts';
import { buildLog, bytesOf, idOf } from '../../support/test-log.ts';

/** One canary for each field of the vault that an archive must not show. */
const PROTECTED = {
  name: '홍채운',
  nickname: '푸른왜가리',
  handle: 'blue.heron_77',
  phone: '010-2345-6789',
  place: '해오름쉼터',
  custodian: '문가람',
};

const PURPOSES = ['sealed', 'court-expert', 'proofs-only'] as const;

function filesNamed(names: readonly string[], nameShown: boolean): TestFile[] {
  return names.map((name, i) => ({ name, type: 'image/png', bytes: bytesOf(name, 60 + i), nameShown }));
}

const HIDDEN = filesNamed(
  Object.values(PROTECTED).map((word) => `${word} 캡처.png`),
  false,
);

/** What was generated: originals and exhibits hold the evidence itself, whose content nobody alters. */
async function leaksIn(model: ArchiveModel): Promise<Leak[]> {
  const files = Array.from(await toArchiveBytes(model), ([path, bytes]) => {
    const evidence = path.startsWith('data/originals/') || path.startsWith('data/exhibits/');
    return { path, bytes: evidence ? new Uint8Array() : bytes };
  });
  return scanForLeaks(files, Object.values(PROTECTED));
}

describe.each(PURPOSES)('an archive for %s', (purpose) => {
  it('shows no protected file name anywhere', async () => {
    expect(await leaksIn(await testModel({ purpose, files: HIDDEN }))).toEqual([]);
  });

  it('shows nothing of values that are not disclosed', async () => {
    const model = await testModel({ purpose, files: HIDDEN });
    const values = Object.entries(PROTECTED).map(([field, value]) => ({
      id: idOf('rec', field),
      kind: 'party',
      value,
    }));
    const first = { kind: 'intake' as const, subject: model.items[0]!.id, records: values };
    const log = buildLog([first]);
    const changed = {
      ...model,
      checkpoint: log.checkpoint(),
      entries: log.lines(() => true),
      earlier: [],
      disclosed: [],
    };
    expect(await leaksIn(changed)).toEqual([]);
  });
});

describe('the leak test', () => {
  it('fails when a protected name is let through', async () => {
    const shown = filesNamed(
      HIDDEN.map((file) => file.name),
      true,
    );
    const found = await leaksIn(await testModel({ files: shown }));
    expect(new Set(found.map((leak) => leak.text))).toEqual(new Set(Object.values(PROTECTED)));
    expect(new Set(found.map((leak) => leak.where))).toEqual(
      new Set(['data/manifest.json', 'data/log/disclosed.jsonl']),
    );
  });

  it('fails when a protected name is planted in an exhibit mark', async () => {
    const model = await testModel({ files: HIDDEN });
    const exhibits = [{ ...model.exhibits[0]!, mark: PROTECTED.nickname.normalize('NFD') }];
    expect((await leaksIn({ ...model, exhibits })).length).toBeGreaterThan(0);
  });
});
