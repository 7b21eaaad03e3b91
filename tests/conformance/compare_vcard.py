#!/usr/bin/python3
"""Holds the vCard importer against two other readings of a folder of files that others made.

usage: compare_vcard.py DUMP_RECORDS FOLDER

Every file must be read without a crash, and give as many records and rejects as it has BEGIN:VCARD. FN, N, TEL
and EMAIL of each card must be those of a small reader of our own here (lines unfolded, quoted-printable decoded),
and, where python3-vobject can read the file, those of vobject.
"""

import json
import pathlib
import quopri
import re
import subprocess
import sys

import vobject

COMPARED = ("FN", "N", "TEL", "EMAIL")
PARTS = ("family", "given", "additional", "prefix", "suffix")

# Where vobject reads otherwise, and why the importer is right.
SHIFT_JIS = "CHARSET=SHIFT_JIS, which vobject passes over"
VOBJECT_DIFFERS = {
    "android_frameworks_opt_vcard__v21_japanese_1.vcf": SHIFT_JIS,
    "android_frameworks_opt_vcard__v21_japanese_3.vcf": SHIFT_JIS,
}


def dump(program, path):
    done = subprocess.run([program, path, "vcard"], capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"exit code {done.returncode}: {done.stderr.decode()}")
    return [json.loads(line) for line in done.stdout.decode("utf-8").split("\n") if line]


def squeeze(text):
    return " ".join(text.split())


def ours(said):
    """One dictionary per record: property to its values, N as five parts."""
    columns = [line["column"] for line in said if "column" in line]
    cards = []
    for line in said:
        if "record" not in line:
            continue
        card = {"FN": [], "N": {}, "TEL": [], "EMAIL": []}
        for index, value in line["cells"].items():
            name = columns[int(index)]
            base = re.sub(r"\[.*\]", "", name)
            if base.startswith("N."):
                card["N"].setdefault(base[2:], []).append(squeeze(value))
            elif base in card:
                card[base].append(squeeze(value))
        cards.append(card)
    return cards


def decode(raw, charset):
    for codec in (charset, "utf-8", "cp1252"):
        try:
            if codec:
                return raw.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("latin-1")


def content_lines(data):
    """Unfolded lines, each as bytes with whether it was quoted-printable."""
    lines = []
    for line in re.split(rb"\r*\n|\r", data):
        head = lines[-1].split(b":")[0].upper() if lines else b""
        if lines and b"QUOTED-PRINTABLE" in head and lines[-1].endswith(b"="):
            lines[-1] = lines[-1][:-1] + line
        elif lines and line[:1] in b" \t" and line.strip() and not re.match(rb"(?i)(begin|end):", lines[-1]):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return lines


def unescape(text):
    return squeeze(re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text, flags=re.S))


def split(text, separator):
    return re.split(r"(?<!\\)" + re.escape(separator), text)


def name_parts(value, version):
    parts = {}
    for part, text in zip(PARTS, split(value, ";")):
        pieces = [text] if version == "2.1" else split(text, ",")
        joined = squeeze(" ".join(unescape(piece) for piece in pieces))
        if joined:
            parts.setdefault(part, []).append(joined)
    return parts


def merge(into, parts):
    for part, values in parts.items():
        into.setdefault(part, []).extend(values)


def theirs(data):
    """The same of our own small reading."""
    cards = []
    version = ""
    for raw in content_lines(data.removeprefix(b"\xef\xbb\xbf")):
        match = re.match(rb'\s*(?:[^.:;]+\.)?([A-Za-z-]+)((?:;(?:"[^"]*"|[^:"])*)?)\s*:(.*)', raw, re.S)
        if not match:
            continue
        name, parameters, value = match[1].upper().decode(), match[2].decode("latin-1"), match[3]
        if name == "BEGIN" and value.strip().upper() == b"VCARD":
            cards.append({"FN": [], "N": {}, "TEL": [], "EMAIL": []})
            version = ""
        if not cards:
            continue
        charset = re.search(r"(?i)charset=([^;:]*)", parameters)
        if "QUOTED-PRINTABLE" in parameters.upper():
            value = quopri.decodestring(value)
        text = decode(value, charset[1] if charset else "")
        if name == "VERSION":
            version = text.strip()
        elif name == "N":
            merge(cards[-1]["N"], name_parts(text, version))
        elif name in ("FN", "TEL", "EMAIL"):
            value = re.sub(r"^(tel|mailto):", "", unescape(text))
            if value:
                cards[-1][name].append(value)
    return cards


def listed(value):
    return squeeze(" ".join(value) if isinstance(value, list) else value)


def by_vobject(data):
    """The same of vobject's reading; nothing where it cannot read the file."""
    cards = []
    try:
        for component in vobject.readComponents(decode(data, "")):
            card = {"FN": [], "N": {}, "TEL": [], "EMAIL": []}
            for child in component.getChildren():
                if child.name == "N":
                    for part in PARTS:
                        text = listed(getattr(child.value, part))
                        if text:
                            card["N"].setdefault(part, []).append(text)
                elif child.name in ("FN", "TEL", "EMAIL"):
                    value = re.sub(r"^(tel|mailto):", "", squeeze(child.value))
                    if value:
                        card[child.name].append(value)
            cards.append(card)
    except Exception as error:  # vobject raises many kinds; a file it cannot read is no evidence
        return None, str(error)
    return cards, ""


def sorted_card(card):
    return {name: sorted(values) if isinstance(values, list) else {k: sorted(v) for k, v in values.items()}
            for name, values in card.items()}


def difference(found, expected, who):
    if len(found) != len(expected):
        return f"{len(found)} cards against {who}'s {len(expected)}"
    for i, (a, b) in enumerate(zip(found, expected)):
        a, b = sorted_card(a), sorted_card(b)
        for name in COMPARED:
            if a[name] != b[name]:
                return f"card {i + 1}: {name} {a[name]!r} against {who}'s {b[name]!r}"
    return ""


def compare(program, path):
    """Texts that say how the readings differ, and whether vobject could read the file."""
    data = path.read_bytes()
    said = dump(program, path)
    found = ours(said)
    rejects = [line for line in said if "reject" in line]
    begins = len(re.findall(rb"(?im)^(?:\xef\xbb\xbf)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r*$", data))
    problems = []
    if len(found) + len(rejects) != begins:
        problems.append(f"{len(found)} records and {len(rejects)} rejects of {begins} cards")
    if rejects:
        return problems, False, len(found), len(rejects)
    text = difference(found, theirs(data), "the small reader")
    if text:
        problems.append(text)
    expected, _ = by_vobject(data)
    if expected is not None:
        text = difference(found, expected, "vobject")
        if bool(text) != (path.name in VOBJECT_DIFFERS):
            problems.append(text or "agrees with vobject now: take it off the list")
    return problems, expected is not None, len(found), len(rejects)


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(folder.glob("*.vcf"))
    if not files:
        sys.exit(f"no files in {folder}")
    failures = readable = cards = rejected = 0
    for path in files:
        problems, by_both, records, rejects = compare(program, path)
        readable += by_both
        cards += records
        rejected += rejects
        failures += bool(problems)
        for problem in problems:
            print(f"{path.name}: {problem}")
    print(f"{len(files)} files, {cards} records, {rejected} rejects, {readable} also read by vobject, {failures} unexpected")
    sys.exit(failures > 0)


main()
