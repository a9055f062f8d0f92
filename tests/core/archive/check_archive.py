"""Checks an archive folder by docs/archive-format.md and docs/custody-log.md alone, with Python's standard library.

Independent of the code it checks: shares neither language nor library with it. Checks lists, originals, inclusion and
consistency proofs, disclosed values and the binding of items and names; signatures are left to openssl.
Prints one line for each fault and ends with 1 if there is any.
"""
import base64
import hashlib
import json
import os
import sys

root = sys.argv[1]
faults = []


def read(path):
    with open(os.path.join(root, path), "rb") as file:
        return file.read()


def lines(path):
    return [json.loads(line) for line in read(path).decode().splitlines()]


def sha(data):
    return hashlib.sha256(data).digest()


def expect(holds, what):
    if not holds:
        faults.append(what)


def check_list(path, algorithm):
    named = set()
    for line in read(path).decode().splitlines():
        digest, name = line.split("  ", 1)
        named.add(name)
        expect(hashlib.new(algorithm, read(name)).hexdigest() == digest, f"{algorithm} of {name}")
    return named


def root_from_inclusion(leaf, index, size, proof):
    """RFC 9162 section 2.1.3.2."""
    fn, sn, node = index, size - 1, leaf
    for sibling in proof:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            node = sha(b"\x01" + sibling + node)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            node = sha(b"\x01" + node + sibling)
        fn, sn = fn >> 1, sn >> 1
    return node if sn == 0 else None


def roots_from_consistency(old_size, old_root, size, proof):
    """RFC 9162 section 2.1.4.2: the old and the new root that the proof leads to."""
    path = ([old_root] if old_size & (old_size - 1) == 0 else []) + proof
    fn, sn = old_size - 1, size - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    old = new = path[0]
    for sibling in path[1:]:
        if fn & 1 or fn == sn:
            old, new = sha(b"\x01" + sibling + old), sha(b"\x01" + sibling + new)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            new = sha(b"\x01" + new + sibling)
        fn, sn = fn >> 1, sn >> 1
    return old, new


payload = {
    os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
    for folder, _, names in os.walk(os.path.join(root, "data"))
    for name in names
}
for list_name, algorithm in (("manifest-sha256.txt", "sha256"), ("manifest-sha512.txt", "sha512")):
    expect(check_list(list_name, algorithm) == payload, f"files of {list_name}")
check_list("tagmanifest-sha256.txt", "sha256")

manifest = json.loads(read("data/manifest.json"))
origin, size, tree_root = read("data/log/checkpoint.txt").decode().split("\n")[:3]
size, tree_root = int(size), base64.b64decode(tree_root)
expect(manifest["checkpoint"] == {"origin": origin, "root": tree_root.hex(), "size": size}, "checkpoint")
expect(sha(bytes.fromhex(manifest["logKey"]["publicKey"])).hex() == manifest["logKey"]["fingerprint"], "log key")

entries = {}
for line in lines("data/log/entries.jsonl"):
    entry = json.loads(line["entry"])
    proof = [bytes.fromhex(each) for each in line["proof"]]
    leaf = sha(b"\x00" + line["entry"].encode())
    expect(root_from_inclusion(leaf, entry["seq"], size, proof) == tree_root, f"inclusion of entry {entry['seq']}")
    entries[entry["seq"]] = entry

for line in lines("data/log/consistency.jsonl"):
    old_root = bytes.fromhex(line["root"])
    proof = [bytes.fromhex(each) for each in line["proof"]]
    found = roots_from_consistency(line["size"], old_root, size, proof)
    expect(found == (old_root, tree_root), f"consistency with {line['size']}")

disclosed = {}
for line in lines("data/log/disclosed.jsonl"):
    commitment = sha(bytes.fromhex(line["salt"]) + line["value"].encode()).hex()
    entry = entries.get(line["seq"], {"commit": {}, "kinds": {}})
    expect(entry["commit"].get(line["id"]) == commitment, f"commitment of {line['id']}")
    expect(entry["kinds"].get(line["id"]) == line["kind"], f"kind of {line['id']}")
    disclosed[line["seq"], line["id"]] = json.loads(line["value"])

for item in manifest["items"]:
    records = [value for (_, record), value in disclosed.items() if record == item["id"]]
    same = [all(value[key] == item[key] for key in ("sha256", "sha512", "size", "type")) for value in records]
    expect(any(same), f"binding of {item['id']}")
    expect(all(sha(value["caseId"].encode()).hex() == manifest["caseHash"] for value in records), "case")
    if item["path"]:
        data = read(item["path"])
        expect(sha(data).hex() == item["sha256"] and len(data) == item["size"], f"original of {item['id']}")

for name in manifest["names"]:
    entry = entries[name["seq"]]
    expect(entry["subject"] == name["item"], f"item of {name['record']}")
    if "name" in name:
        expect(disclosed[name["seq"], name["record"]]["name"] == name["name"], f"name of {name['record']}")
    else:
        expect(entry["commit"][name["record"]] == name["commitment"], f"commitment of {name['record']}")

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
