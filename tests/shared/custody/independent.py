#!/usr/bin/env python3
"""The custody log's format a second time, written from docs/custody-log.md alone, with Python's standard library only.

    independent.py log FILE          check a log written as JSON: chain, tree, commitments, checkpoints
    independent.py canonical FILE    check canonical JSON vectors
    independent.py proofs FILE       check lines `inclusion INDEX SIZE HASH...` and `consistency OLD NEW HASH...`
                                     over leaves SHA-256(0x00 || decimal number), all of them, none missing
Prints `ok COUNT` and exits with 0, or prints what is wrong and exits with 1.
"""
import base64
import hashlib
import json
import re
import struct
import sys


class Wrong(Exception):
    pass


def need(holds, what):
    if not holds:
        raise Wrong(what)


def sha256(data):
    return hashlib.sha256(data).digest()


# ---- canonical JSON (RFC 8785) ----

ESCAPES = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r'}


def canonical_string(text):
    text.encode('utf-8')  # refuses lone surrogates
    return '"' + ''.join(ESCAPES.get(c) or ('\\u%04x' % ord(c) if c < ' ' else c) for c in text) + '"'


def canonical_number(number):
    """ECMAScript's Number::toString from the shortest digits, which repr gives."""
    value = float(number)
    need(value == value and abs(value) != float('inf'), 'number')
    if value == 0:
        return '0'
    sign = '-' if value < 0 else ''
    mantissa, _, exponent = ('%r' % abs(value)).partition('e')
    whole, _, fraction = mantissa.partition('.')
    digits = (whole + fraction).lstrip('0')
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip('0')
    count = len(digits)
    if count <= point <= 21:
        return sign + digits + '0' * (point - count)
    if 0 < point <= 21:
        return sign + digits[:point] + '.' + digits[point:]
    if -6 < point <= 0:
        return sign + '0.' + '0' * -point + digits
    power = point - 1
    tail = '.' + digits[1:] if count > 1 else ''
    return sign + digits[0] + tail + 'e' + ('+' if power >= 0 else '-') + str(abs(power))


def canonical(value):
    if value is None:
        return 'null'
    if value is True:
        return 'true'
    if value is False:
        return 'false'
    if isinstance(value, str):
        return canonical_string(value)
    if isinstance(value, (int, float)):
        return canonical_number(value)
    if isinstance(value, list):
        return '[' + ','.join(map(canonical, value)) + ']'
    keys = sorted(value, key=lambda key: key.encode('utf-16-be'))
    return '{' + ','.join(canonical_string(key) + ':' + canonical(value[key]) for key in keys) + '}'


def check_canonical(path):
    with open(path, encoding='utf-8') as file:
        vectors = json.load(file)
    for vector in vectors['texts']:
        need(canonical(json.loads(vector['json'])) == vector['canonical'], vector['json'])
    for vector in vectors['numbers']:
        value = struct.unpack('>d', bytes.fromhex(vector['ieee']))[0]
        need(canonical_number(value) == vector['canonical'], vector['ieee'])
    return len(vectors['texts']) + len(vectors['numbers'])


# ---- Merkle tree (RFC 6962), by its recursive definitions ----


def leaf_hash(data):
    return sha256(b'\x00' + data)


def split(count):
    power = 1
    while power * 2 < count:
        power *= 2
    return power


class Tree:
    def __init__(self, leaves):
        self.leaves = leaves
        self.known = {}

    def root(self, start, end):
        if start == end:
            return sha256(b'')
        if end - start == 1:
            return self.leaves[start]
        if (start, end) not in self.known:
            middle = start + split(end - start)
            self.known[start, end] = sha256(b'\x01' + self.root(start, middle) + self.root(middle, end))
        return self.known[start, end]

    def inclusion(self, index, start, end):
        if end - start == 1:
            return []
        middle = start + split(end - start)
        if index < middle:
            return self.inclusion(index, start, middle) + [self.root(middle, end)]
        return self.inclusion(index, middle, end) + [self.root(start, middle)]

    def consistency(self, old, start, end, complete):
        if old == end:
            return [] if complete else [self.root(start, end)]
        middle = start + split(end - start)
        if old <= middle:
            return self.consistency(old, start, middle, complete) + [self.root(middle, end)]
        return self.consistency(old, middle, end, False) + [self.root(start, middle)]


def check_proofs(path):
    given = {}
    with open(path, encoding='ascii') as file:
        for line in file:
            kind, first, second, *hashes = line.split()
            given[kind, int(first), int(second)] = [bytes.fromhex(each) for each in hashes]
    largest = max(size for _, _, size in given)
    tree = Tree([leaf_hash(str(i).encode()) for i in range(largest)])
    expected = 0
    for size in range(1, largest + 1):
        for index in range(size):
            proof = tree.inclusion(index, 0, size)
            need(given.get(('inclusion', index, size)) == proof, 'inclusion %d %d' % (index, size))
        for old in range(1, size + 1):
            proof = tree.consistency(old, 0, size, True)
            need(given.get(('consistency', old, size)) == proof, 'consistency %d %d' % (old, size))
        expected += 2 * size
    need(len(given) == expected, 'number of proofs')
    return expected


# ---- Ed25519 (RFC 8032 section 6), verification only ----

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    e, i, j, k = f - e, h - g, h + g, f + e
    return (e * i % P, j * k % P, i * j % P, e * k % P)


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def recover_x(y, sign):
    need(y < P, 'point')
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        need(not sign, 'point')
        return 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    need((x * x - square) % P == 0, 'point')
    return P - x if (x & 1) != sign else x


def decompress(data):
    number = int.from_bytes(data, 'little')
    y = number & ((1 << 255) - 1)
    x = recover_x(y, number >> 255)
    return (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def ed25519_verify(public, message, signature):
    need(len(public) == 32 and len(signature) == 64, 'length')
    a, r = decompress(public), decompress(signature[:32])
    s = int.from_bytes(signature[32:], 'little')
    need(s < L, 'scalar')
    digest = hashlib.sha512(signature[:32] + public + message).digest()
    left = multiply(s, BASE)
    right = add(r, multiply(int.from_bytes(digest, 'little') % L, a))
    need((left[0] * right[2] - right[0] * left[2]) % P == 0, 'signature')
    need((left[1] * right[2] - right[1] * left[2]) % P == 0, 'signature')


# ---- signed notes and checkpoints (C2SP) ----


def parse_key(text):
    name, key_hash, body = text.split('+', 2)
    raw = base64.b64decode(body, validate=True)
    need(raw[0] == 1 and len(raw) == 33, 'key type')
    need(sha256(name.encode() + b'\n' + raw)[:4].hex() == key_hash, 'key hash')
    return name, bytes.fromhex(key_hash), raw[1:]


def open_note(note, key):
    name, key_hash, public = key
    text, lines = note.rsplit('\n\n', 1)
    text += '\n'
    need(lines.endswith('\n'), 'note')
    for line in lines[:-1].split('\n'):
        dash, signer, body = line.split(' ')
        raw = base64.b64decode(body, validate=True)
        if dash == '\u2014' and signer == name and raw[:4] == key_hash:
            ed25519_verify(public, text.encode(), raw[4:])
            return text
    raise Wrong('no signature by the key')


def parse_checkpoint(text):
    origin, size, root, *rest = text[:-1].split('\n')
    need(str(int(size)) == size, 'size')
    need(len(rest) <= 1 and all(each.startswith('time ') for each in rest), 'extension')
    return origin, int(size), base64.b64decode(root, validate=True)


# ---- the log ----

MEMBERS = {'v', 'seq', 'kind', 'at', 'clock', 'actor', 'actorBasis', 'subject', 'refs', 'commit', 'kinds', 'tool',
           'salt', 'prev'}
ID = re.compile(r'[a-z]{3}_[0-9a-hjkmnp-tv-z]{20}\Z')


def parse_entry(text):
    entry = json.loads(text)
    need(canonical(entry) == text, 'canonical form')
    need(set(entry) == MEMBERS and entry['v'] == 1, 'members')
    for value in entry['refs'].values():
        need(re.match(r'[a-z0-9\-_.:/]{1,120}\Z', value), 'reference')
    need(set(entry['commit']) == set(entry['kinds']), 'kinds')
    need(all(ID.match(each) for each in entry['commit']), 'id')
    need(re.match(r'[0-9a-f]{32}\Z', entry['salt']), 'salt')
    return entry


def check_record(entry, record):
    need(entry['kinds'][record['id']] == record['kind'], 'record kind')
    if record['value'] is None:
        return
    digest = sha256(bytes.fromhex(record['salt']) + record['value'].encode())
    need(digest.hex() == entry['commit'][record['id']], 'commitment')


def check_log(path):
    with open(path, encoding='utf-8') as file:
        log = json.load(file)
    leaves, entries, previous = [], [], '0' * 64
    for seq, text in enumerate(log['entries']):
        entry = parse_entry(text)
        need(entry['seq'] == seq and entry['prev'] == previous, 'chain at %d' % seq)
        leaves.append(leaf_hash(text.encode()))
        entries.append(entry)
        previous = leaves[-1].hex()
    need([leaf.hex() for leaf in leaves] == log['leaves'], 'leaves')
    for record in log['records']:
        check_record(entries[record['entrySeq']], record)
    need(sum(len(each['commit']) for each in entries) == len(log['records']), 'number of records')
    check_destroyed(entries, log['records'])
    tree, key = Tree(leaves), parse_key(log['verifierKey'])
    for note in log['checkpoints']:
        origin, size, root = parse_checkpoint(open_note(note, key))
        need(origin == log['origin'] and root == tree.root(0, size), 'checkpoint at %d' % size)
    return len(entries)


def check_destroyed(entries, records):
    named = {}
    for record in records:
        if record['kind'] == 'destroyed-list':
            need(entries[record['entrySeq']]['kind'] in ('destroy', 'quarantine'), 'destroying entry')
            named[record['entrySeq']] = json.loads(record['value'])['ids']
    for record in records:
        if record['value'] is None:
            need(record['id'] in named[record['destroyedSeq']], 'tombstone')
            need(record['entrySeq'] < record['destroyedSeq'], 'tombstone order')


if __name__ == '__main__':
    sys.setrecursionlimit(10000)
    try:
        print('ok %d' % {'log': check_log, 'canonical': check_canonical, 'proofs': check_proofs}[sys.argv[1]](sys.argv[2]))
    except (Wrong, ValueError, KeyError, IndexError, TypeError) as wrong:
        print('wrong: %s %s' % (type(wrong).__name__, wrong))
        sys.exit(1)
