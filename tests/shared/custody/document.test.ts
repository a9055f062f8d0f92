import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeVerifyCrypto } from '../../../electron/core/custody/node-ed25519.ts';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { concatBytes, fromHex, toHex } from '../../../shared/bytes.ts';
import { parseCheckpoint, verifyCheckpoint } from '../../../shared/custody/checkpoint.ts';
import { commitmentOf } from '../../../shared/custody/commitment.ts';
import { leafOfEntry, parseEntry } from '../../../shared/custody/entry.ts';
import { ENTRY_KINDS } from '../../../shared/custody/entry-kind.ts';
import { parseVerifierKey } from '../../../shared/custody/signed-note.ts';
import { custodyErrors } from '../../../shared/errors/custody.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/custody-log.md'), 'utf8');
/** The indented blocks of the worked example, in order. */
const blocks = page
  .slice(page.indexOf('## 10.'))
  .split(/\n(?! {4}|\n)/)
  .flatMap((part) => /\n((?: {4}.*(?:\n|$)|\n)+)$/.exec(part)?.[1] ?? [])
  .map((block) => block.trim().replaceAll(/^ {4}/gm, ''));

describe('the page on the log', () => {
  it('has a worked example that works, byte for byte', async () => {
    const [key, entry0, leaf0, entry1, leaf1, record, tree, note] = blocks as [string, ...string[]];
    expect(blocks).toHaveLength(8);
    expect(toHex(leafOfEntry(nodeSha256, entry0!))).toBe(leaf0);
    expect(parseEntry(entry1!).prev).toBe(leaf0);
    expect(toHex(leafOfEntry(nodeSha256, entry1!))).toBe(leaf1);
    const [value, salt, commitment] = record!.split('\n');
    expect(toHex(commitmentOf(nodeSha256, fromHex(salt!), value!))).toBe(commitment);
    expect(Object.values(parseEntry(entry1!).commit)).toEqual([commitment]);
    const [leaf2, node, root] = tree!.split('\n');
    const join = (a: string, b: string) =>
      nodeSha256.sha256(concatBytes(Uint8Array.of(1), fromHex(a), fromHex(b)));
    expect(toHex(join(leaf0!, leaf1!))).toBe(node);
    expect(toHex(join(node!, leaf2!))).toBe(root);
    const checkpoint = parseCheckpoint(`${note}\n`);
    expect(toHex(checkpoint.root)).toBe(root);
    const verifierKey = parseVerifierKey(nodeSha256, key);
    expect(await verifyCheckpoint(nodeVerifyCrypto, checkpoint, verifierKey.name, verifierKey)).toBe(true);
  });

  it('names every kind of entry and every finding', () => {
    const words = new Set(page.split(/[\s,.`]+/));
    for (const kind of ENTRY_KINDS) expect(words, kind).toContain(kind);
    const findings = Object.keys(custodyErrors).filter((code) =>
      /^LOG_(ENTRY_(FORM|SEQ|PREV|LEAF)|CHECKPOINT|ROLLED|RECORD_(COMMITMENT|KIND|UNKNOWN|GONE|VERSION)|TOMBSTONE|DESTRUCTION)/.test(
        code,
      ),
    );
    expect(findings).toHaveLength(15);
    for (const code of findings) expect(words, code).toContain(code);
  });
});
