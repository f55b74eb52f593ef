#!/usr/bin/env python3
"""Check whether FILE stands in the public record of a forum, without trusting the forum.

    python3 verify.py FILE --record https://forum.example/record [--key KEY.pem] [--since CHECKPOINT]

Needs Python 3.8 and the program openssl 3.0, or newer ones, and nothing else. Makes the checks of `mufakat verify`,
in the same order and words. Exit codes: 0 verified, 1 not verified, 2 called wrongly.
The log is an RFC 6962 Merkle tree, its head a C2SP signed note (tlog-checkpoint), its signatures are Ed25519.
"""
import argparse, base64, hashlib, json, os, re, subprocess, sys, tempfile, urllib.error, urllib.request

SPKI_HEADER = bytes.fromhex("302a300506032b6570032100")  # RFC 8410: what stands before the 32 bytes of the key
UNSIGNED = "the checkpoint does not bear its signature"

class Failed(Exception):
    """A check that does not hold; its message is the line to print."""

def need(good, line):
    if not good:
        raise Failed(line)
    return good

def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def root_of(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01", root_of(leaves[:split]), root_of(leaves[split:]))

def root_at(entries, size):
    return root_of([sha256(b"\x00", raw) for raw, _ in entries[:size]])

def pem_of(spki):
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n" % spki

def is_key(spki):
    return re.fullmatch(r"[A-Za-z0-9+/]{59}=", spki) and base64.b64decode(spki)[:12] == SPKI_HEADER

def id_of(spki):
    return "record-" + sha256(base64.b64decode(spki)).hex()[:16]

def hint_of(name, spki):
    return sha256(name.encode(), b"\n\x01", base64.b64decode(spki)[12:])[:4]

def read_keys(text, where):
    blocks = re.findall(r"-----BEGIN PUBLIC KEY-----\s([A-Za-z0-9+/=\s]+?)\s-----END PUBLIC KEY-----", text)
    keys = [key for key in (re.sub(r"\s", "", block) for block in blocks) if is_key(key)]
    return need(keys, "%s holds no Ed25519 key" % where)

def is_signed(spki, data, signature):
    with tempfile.TemporaryDirectory() as folder:
        key, signed, sig = (os.path.join(folder, name) for name in ("key", "data", "signature"))
        for path, content in ((key, pem_of(spki).encode()), (signed, data), (sig, signature)):
            with open(path, "wb") as file:
                file.write(content)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", signed, "-sigfile", sig]
        return subprocess.run(command, capture_output=True).returncode == 0

def entry_is_signed(leaf):
    return is_key(leaf["key"]) and is_signed(leaf["key"], leaf["sha256"].encode(), base64.b64decode(leaf["signature"]))

def read_entries(listed):
    entries = []
    for index, one in enumerate(listed):
        try:
            raw = base64.b64decode(one["leaf"], validate=True)
            leaf = json.loads(raw)
            good = (leaf["type"], leaf["version"], leaf["index"], one["index"]) == ("record-entry", 1, index, index)
            good = good and leaf["log"] == (entries[0][1]["log"] if entries else leaf["log"])
            good = good and all(one[name] == leaf[name] for name in ("symbol", "mediaType", "sha256", "adoptedAt"))
        except (KeyError, TypeError, ValueError):
            good = False
        need(good, "entry %d is not what its leaf says" % index)
        entries.append((raw, leaf))
    return entries

def trusted_keys(entries, given):
    trusted = list(given)  # and every key that one of them has named as the next
    for leaf in (leaf for _, leaf in entries if leaf["kind"] == "key"):
        named = is_key(leaf.get("newKey", "")) and sha256(pem_of(leaf["newKey"]).encode()).hex() == leaf["sha256"]
        if named and leaf["key"] in trusted and entry_is_signed(leaf):
            trusted.append(leaf["newKey"])
    return trusted

def open_head(note, keys):
    text, blank, rest = note.rpartition("\n\n")
    for line in rest[:-1].split("\n"):
        match = re.fullmatch(r"— ([^\s+]+) ((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3}={1,2})?)", line)
        need(match and blank and note.endswith("\n"), UNSIGNED)
        signed = base64.b64decode(match[2])
        for key in (key for key in keys if hint_of(match[1], key) == signed[:4]):
            need(is_signed(key, (text + "\n").encode(), signed[4:]), UNSIGNED)
            head = re.match(r"(.+)\n(0|[1-9]\d{0,9})\n([A-Za-z0-9+/]{43}=)\n", text + "\n")
            need(head and head[1] == match[1], "the checkpoint is of another record")
            return head[1], int(head[2]), base64.b64decode(head[3]), key
    raise Failed("the checkpoint is not signed by a key that is trusted")

def fetch(url):
    try:
        return urllib.request.urlopen(url, timeout=30).read().decode()
    except urllib.error.HTTPError as error:
        raise Failed("%s answers %d" % (url, error.code))

def read(path):
    with open(path, "rb") as file:
        return file.read()

def checks(given):
    record = re.sub(r"(?:/record)?/*\Z", "/record", given.record, count=1)
    file, where = read(given.file), given.key or record + "/key"
    keys = read_keys(read(where).decode() if given.key else fetch(where), where)
    for key in keys:
        yield "key     %s, %s" % (id_of(key), "given" if given.key else "fetched from %s: compare it" % where)
    note, text = fetch(record + "/checkpoint"), fetch(record + "/entries.json")
    entries = read_entries(need(text.startswith("[") and json.loads(text), "the record lists no entries"))
    yield "ok      entries: %d, each as its leaf says" % len(entries)
    keys = trusted_keys(entries, keys)
    origin, size, root, key = open_head(note, keys)
    need(origin == entries[0][1]["log"], "the checkpoint is of another record")
    yield "ok      checkpoint: %s, entries %d, signed by %s" % (origin, size, id_of(key))
    need(len(entries) >= size, "the record lists %d entries, its checkpoint counts %d" % (len(entries), size))
    need(root_at(entries, size) == root, "the entries do not give the root of the checkpoint")
    yield "ok      tree: the entries give the root of the checkpoint"
    digest = sha256(file).hex()
    leaf = next((leaf for _, leaf in entries[:size] if leaf["sha256"] == digest), None)
    need(leaf, "no entry has the SHA-256 of the file, " + digest)
    yield "ok      file: SHA-256 of entry %d, %s, adopted %s" % (leaf["index"], leaf["symbol"], leaf["adoptedAt"])
    need(entry_is_signed(leaf), "entry %d does not bear its signature" % leaf["index"])
    yield "ok      signature: of entry %d, by %s" % (leaf["index"], id_of(leaf["key"]))
    if given.since:
        earlier, before, since, _ = open_head(read(given.since).decode(), keys)
        need(earlier == origin, "the earlier checkpoint is of another record")
        need(before <= size, "the record has %d entries, and had %d earlier" % (size, before))
        need(root_at(entries, before) == since, "the first %d entries are not those of the earlier checkpoint" % before)
        yield "ok      since: the first %d entries are those of the earlier checkpoint" % before

parser = argparse.ArgumentParser(description="Check a file against the public record of a forum.")
parser.add_argument("file", metavar="FILE")
for option, is_needed in (("--record", True), ("--key", False), ("--since", False)):
    parser.add_argument(option, required=is_needed)
try:
    for check in checks(parser.parse_args()):
        print(check)
    print("verified")
except (Failed, OSError, ValueError, KeyError) as error:
    print("FAILED  %s\nNOT VERIFIED" % error)
    sys.exit(1)
