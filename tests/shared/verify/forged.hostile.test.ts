import { beforeAll, describe, expect, it } from 'vitest';
import { CONSISTENCY, DISCLOSED, ENTRIES, PAYLOAD_MANIFEST } from '../../../shared/archive/layout.ts';
import type { ArchiveManifest } from '../../../shared/archive/manifest.ts';
import { type Bytes, fromUtf8, toUtf8 } from '../../../shared/bytes.ts';
import { toCanonical } from '../../../shared/canonical-json.ts';
import { verifyArchive } from '../../../shared/verify/archive.ts';
import { type ArchiveBytes, memorySource, toArchiveBytes } from '../../support/archive-bytes.ts';
import { TEST_FILES, testIdentity, testModel } from '../../support/archive-model.ts';
import { rebag } from '../../support/rebag.ts';
import { rememberingCrypto } from '../../support/remembering-crypto.ts';
import { bytesOf, idOf } from '../../support/test-log.ts';

let files: ArchiveBytes;
const crypto = rememberingCrypto();

beforeAll(async () => {
  files = await toArchiveBytes(await testModel());
});

/** Codes found after a forger with the office key made all lists and the signature anew. */
async function codesAfter(change: (bag: ArchiveBytes) => void, from = files): Promise<string[]> {
  const bag = new Map(from);
  change(bag);
  const verdict = await verifyArchive(memorySource(await rebag(bag, await testIdentity())), crypto);
  return verdict.findings.map((finding) => finding.code);
}

const textIn = (bag: ArchiveBytes, path: string): string => fromUtf8(bag.get(path)!);
const linesIn = (bag: ArchiveBytes, path: string): string[] => textIn(bag, path).trimEnd().split('\n');

function setLines(bag: ArchiveBytes, path: string, lines: readonly string[]): void {
  bag.set(path, toUtf8(lines.map((line) => `${line}\n`).join('')));
}

type Editable = { -readonly [K in keyof ArchiveManifest]: ArchiveManifest[K] };

function editManifest(bag: ArchiveBytes, edit: (manifest: Editable) => void): void {
  const manifest = JSON.parse(textIn(bag, PAYLOAD_MANIFEST)) as Editable;
  edit(manifest);
  bag.set(PAYLOAD_MANIFEST, toUtf8(`${toCanonical(manifest as never)}\n`));
}

function originalIn(bag: ArchiveBytes): string {
  return [...bag.keys()].find((path) => path.startsWith('data/originals/'))!;
}

describe('a forger who can sign as the office but not for the log', () => {
  it('changes nothing unseen by making everything anew without a change', async () => {
    expect(await codesAfter(() => {})).toEqual([]);
  });

  it('cannot change an original, even with the manifest made to fit', async () => {
    const forged = await toArchiveBytes({
      ...(await testModel()),
      items: (
        await testModel({
          files: [{ ...TEST_FILES[0]!, bytes: bytesOf('other', 9) }, ...TEST_FILES.slice(1)],
        })
      ).items,
    });
    expect(await codesAfter(() => {}, forged)).toEqual(['ITEM_UNBOUND']);
  });

  it('cannot change an original in place', async () => {
    const codes = await codesAfter((bag) => bag.set(originalIn(bag), bytesOf('other', 9)));
    expect(codes).toContain('ITEM_DIFFERS');
  });

  it('cannot add a file that the manifest does not explain', async () => {
    expect(await codesAfter((bag) => bag.set('data/extra.txt', bytesOf('x', 3)))).toEqual(['UNDECLARED']);
  });

  it('cannot drop an original that the manifest names', async () => {
    const codes = await codesAfter((bag) => bag.delete(originalIn(bag)));
    expect(codes).toContain('MISSING');
  });

  it('cannot drop the value that binds an item', async () => {
    const codes = await codesAfter((bag) => setLines(bag, DISCLOSED, linesIn(bag, DISCLOSED).slice(1)));
    expect(codes).toContain('ITEM_UNBOUND');
  });

  it('cannot change a disclosed value', async () => {
    const codes = await codesAfter((bag) =>
      bag.set(DISCLOSED, toUtf8(textIn(bag, DISCLOSED).replace('capture-1.png', 'capture-2.png'))),
    );
    expect(codes).toContain('DISCLOSED_UNBOUND');
  });

  it('cannot give an item another name', async () => {
    const codes = await codesAfter((bag) =>
      editManifest(bag, (manifest) => {
        manifest.names = manifest.names.map((each) =>
          'name' in each ? { ...each, name: 'other.png' } : each,
        );
      }),
    );
    expect(codes).toContain('NAME_UNBOUND');
  });

  it('cannot hide a name behind another commitment', async () => {
    const codes = await codesAfter((bag) =>
      editManifest(bag, (manifest) => {
        manifest.names = manifest.names.map((each) =>
          'commitment' in each ? { ...each, commitment: '0'.repeat(64) } : each,
        );
      }),
    );
    expect(codes).toContain('NAME_UNBOUND');
  });

  it('cannot move a hidden name to another item', async () => {
    const codes = await codesAfter((bag) =>
      editManifest(bag, (manifest) => {
        const [first] = manifest.items;
        manifest.names = manifest.names.map((each) => ('name' in each ? each : { ...each, item: first!.id }));
      }),
    );
    expect(codes).toEqual(['NAME_UNBOUND']);
  });

  it('cannot name an item that is not in the archive', async () => {
    const codes = await codesAfter((bag) =>
      editManifest(bag, (manifest) => {
        const [first, ...rest] = manifest.names;
        manifest.names = [{ ...first!, item: idOf('itm', 'elsewhere') }, ...rest];
      }),
    );
    expect(codes).toEqual(['NAME_UNBOUND']);
  });

  const ENTRY_CHANGES: [string, (entry: string) => string, string][] = [
    ['the time', (entry) => entry.replace('2026-03-02T00:00:02', '2026-03-01T00:00:02'), 'INCLUSION'],
    [
      'the clock state',
      (entry) => entry.replace('\\"clock\\":\\"ok\\"', '\\"clock\\":\\"back\\"'),
      'INCLUSION',
    ],
    ['the number', (entry) => entry.replace('\\"seq\\":2', '\\"seq\\":3'), 'INCLUSION'],
    ['the spelling', (entry) => entry.replace('\\"clock\\"', ' \\"clock\\"'), 'ENTRY_FORM'],
    ['the form', (entry) => entry.replace('\\"clock\\":\\"ok\\",', ''), 'ENTRY_FORM'],
    ['a proof hash', (entry) => entry.replace(/"proof":\["./, '"proof":["f'), 'INCLUSION'],
    ['the proof length', (entry) => entry.replace(/"proof":\["[0-9a-f]{64}",/, '"proof":['), 'INCLUSION'],
    ['the line', (entry) => `${entry} `, 'LINE_FORM'],
  ];
  it.each(ENTRY_CHANGES)('cannot change %s of an entry', async (_what, change, code) => {
    const codes = await codesAfter((bag) => {
      const [first, ...rest] = linesIn(bag, ENTRIES);
      expect(change(first!)).not.toBe(first);
      setLines(bag, ENTRIES, [change(first!), ...rest]);
    });
    expect(codes).toContain(code);
  });

  it('cannot reorder or repeat entries', async () => {
    const reversed = await codesAfter((bag) => setLines(bag, ENTRIES, linesIn(bag, ENTRIES).reverse()));
    expect(reversed).toContain('LINE_ORDER');
    const repeated = await codesAfter((bag) => {
      const lines = linesIn(bag, ENTRIES);
      setLines(bag, ENTRIES, [lines[0]!, ...lines]);
    });
    expect(repeated).toContain('LINE_ORDER');
  });

  it('cannot leave the last line without its end', async () => {
    const codes = await codesAfter((bag) => bag.set(ENTRIES, bag.get(ENTRIES)!.slice(0, -1)));
    expect(codes).toContain('LINE_FORM');
  });

  it('cannot invent an earlier checkpoint', async () => {
    const codes = await codesAfter((bag) => {
      const [first, ...rest] = linesIn(bag, CONSISTENCY);
      setLines(bag, CONSISTENCY, [first!.replace(/"root":"./, '"root":"f'), ...rest]);
    });
    expect(codes).toContain('CONSISTENCY');
  });

  it('cannot name another checkpoint in the manifest', async () => {
    const codes = await codesAfter((bag) =>
      editManifest(bag, (manifest) => {
        manifest.checkpoint = { ...manifest.checkpoint, size: manifest.checkpoint.size + 1 };
      }),
    );
    expect(codes).toContain('CHECKPOINT_DIFFERS');
  });

  it('cannot put another log key beside the same checkpoint', async () => {
    const codes = await codesAfter((bag) =>
      editManifest(bag, (manifest) => {
        manifest.logKey = { ...manifest.logKey, publicKey: '11'.repeat(32) };
      }),
    );
    expect(codes).toContain('CHECKPOINT_SIGNATURE');
    expect(codes).toContain('MANIFEST_FORM');
  });

  it('cannot write the manifest in another spelling', async () => {
    const codes = await codesAfter((bag) =>
      bag.set(PAYLOAD_MANIFEST, toUtf8(textIn(bag, PAYLOAD_MANIFEST).replace('"format"', ' "format"'))),
    );
    expect(codes).toContain('MANIFEST_FORM');
  });

  it.each(['items', 'exhibits', 'names'] as const)('cannot say something of %s twice', async (what) => {
    const codes = await codesAfter((bag) =>
      editManifest(bag, (manifest) => {
        manifest[what] = [...manifest[what], manifest[what][0]!] as never;
      }),
    );
    expect(codes).toContain('MANIFEST_FORM');
  });

  it('cannot claim less than what is not proven', async () => {
    const codes = await codesAfter((bag) =>
      editManifest(bag, (manifest) => {
        manifest.notProven = manifest.notProven.slice(1) as never;
      }),
    );
    expect(codes).toContain('MANIFEST_FORM');
  });

  it('cannot move an item to another case', async () => {
    const codes = await codesAfter((bag) =>
      editManifest(bag, (manifest) => {
        manifest.caseHash = 'ab'.repeat(32);
      }),
    );
    expect(codes).toContain('ITEM_UNBOUND');
  });
});

describe('an archive that holds more than its purpose', () => {
  it('is refused where proofs-only holds an original, an exhibit, a name or a source', async () => {
    const codes = await codesAfter((bag) =>
      editManifest(bag, (manifest) => {
        manifest.purpose = 'proofs-only';
      }),
    );
    expect(codes.filter((code) => code === 'PURPOSE').length).toBeGreaterThan(0);
  });

  it('is refused where it holds an entry on work product or on quarantine', async () => {
    const model = await testModel();
    const notes = model.log.lines((entry) => entry.kind === 'note-set');
    const forged = await toArchiveBytes({ ...model, entries: [...model.entries, ...notes] });
    expect(await codesAfter(() => {}, forged)).toEqual([
      'ENTRY_KIND',
      'ENTRY_FOREIGN',
      'ENTRY_KIND',
      'ENTRY_FOREIGN',
    ]);
  });

  it('is refused where it holds an entry on an item that is not in it', async () => {
    const model = await testModel();
    const gone = idOf('itm', TEST_FILES[2]!.name);
    const forged = await toArchiveBytes({
      ...model,
      items: model.items.filter((item) => item.id !== gone),
      names: model.names.filter((name) => name.item !== gone),
      disclosed: [...model.disclosed].filter((value) => value.id !== gone),
    });
    expect(await codesAfter(() => {}, forged)).toEqual(['ENTRY_FOREIGN']);
  });
});

describe('hostile text', () => {
  const HOSTILE: [string, Bytes][] = [
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x0a])],
    ['deep nesting', toUtf8(`${'['.repeat(100_000)}\n`)],
    ['a lone surrogate', toUtf8('"\\ud800"\n')],
    ['a huge number', toUtf8('{"v":1e999}\n')],
    ['a prototype', toUtf8('{"__proto__":{"entry":"x","proof":[]}}\n')],
    ['nothing but line ends', toUtf8('\n\n\n')],
  ];
  it.each(HOSTILE)('in the log or manifest (%s) is a finding, never an exception', async (_what, bytes) => {
    for (const path of [ENTRIES, DISCLOSED, CONSISTENCY, PAYLOAD_MANIFEST, 'data/log/checkpoint.txt']) {
      expect((await codesAfter((bag) => bag.set(path, bytes))).length).toBeGreaterThan(0);
    }
  });
});
