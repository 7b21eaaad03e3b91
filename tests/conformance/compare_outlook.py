#!/usr/bin/python3
"""Holds the readers of Outlook's files against two others: MSG against olefile, PST against readpst of libpst.

usage: compare_outlook.py DUMP_RECORDS FOLDER...

Each contact must have the same names, company, position, numbers, mailbox and address; what is no contact must be told.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import dumped
import olefile

# Numbers of MAPI properties ([MS-OXPROPS]), and what the importer calls them.
PROPERTIES = {
    0x3A11: "N.family",
    0x3A06: "N.given",
    0x3A44: "N.additional",
    0x3A45: "N.prefix",
    0x3A05: "N.suffix",
    0x3A16: "ORG.name",
    0x3A17: "TITLE",
    0x3A08: "TEL[work]",
    0x3A09: "TEL[home]",
    0x3A1C: "TEL[cell]",
    0x3A24: "TEL[fax,work]",
    0x1000: "NOTE",
}
# What readpst writes, and what the importer calls it; N by its parts.
LINES = {
    "TEL;TYPE=work,voice": "TEL[work]",
    "TEL;TYPE=home,voice": "TEL[home]",
    "TEL;TYPE=cell,voice": "TEL[cell]",
    "TEL;TYPE=work,fax": "TEL[fax,work]",
    "EMAIL": "EMAIL",
    "TITLE": "TITLE",
    "ORG": "ORG.name",
    "NOTE": "NOTE",
}
DELETED = ("Deleted Items", "Gelöschte Elemente")  # what lies there is rejected
NAME_PARTS = ("N.family", "N.given", "N.additional", "N.prefix", "N.suffix")


def squeeze(text):
    return " ".join(text.split())


def chosen(cells, names):
    return sorted((column, squeeze(text)) for column, text in cells if column in names)


def text_of_stream(file, name):
    for suffix, codec in (("001F", "utf-16-le"), ("001E", "cp1252")):
        if file.exists(name + suffix):
            return squeeze(file.openstream(name + suffix).read().decode(codec))
    return ""


def msg_difference(program, path):
    """Of a single item: contacts in attachments are the golden cases' business."""
    lines = dumped.said(program, path, "msg")
    found = dumped.records(lines)
    with olefile.OleFileIO(path) as file:
        kind = text_of_stream(file, "__substg1.0_001A")
        cells = [(name, text_of_stream(file, f"__substg1.0_{number:04X}")) for number, name in PROPERTIES.items()]
    if not kind.startswith("IPM.Contact"):
        return None if found or dumped.rejects(lines) else f"nothing is told of an item of class {kind}"
    expected = sorted((name, text) for name, text in cells if text)
    return dumped.first_difference([chosen(cells, PROPERTIES.values()) for cells in found], [expected])


def contacts_of(text):
    """Of vCards as readpst writes them."""
    for card in re.findall(r"BEGIN:VCARD\n(.*?)END:VCARD", text, re.S):
        cells = []
        for line in card.split("\n"):
            name, _, value = line.partition(":")
            value = re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], value)
            if name == "N":
                cells += zip(NAME_PARTS, value.split(";"))
            elif name in LINES:
                cells.append((LINES[name], value))
        yield sorted((column, squeeze(value)) for column, value in cells if value)


def pst_difference(program, path):
    lines = dumped.said(program, path, "pst")
    names = {*LINES.values(), *NAME_PARTS}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["readpst", "-q", "-r", "-tc", "-cv", "-o", folder, path], capture_output=True, check=True)
        texts = [file.read_text(encoding="utf-8") for file in pathlib.Path(folder).rglob("*")
                 if file.is_file() and file.parent.name not in DELETED]
    expected = sorted(contact for text in texts for contact in contacts_of(text))
    return dumped.first_difference(sorted(chosen(cells, names) for cells in dumped.records(lines)), expected)


def main(program, *folders):
    paths = sorted(path for folder in folders for path in pathlib.Path(folder).iterdir())
    checks = {".msg": msg_difference, ".pst": pst_difference, ".ost": pst_difference}
    paths = [path for path in paths if path.suffix in checks]
    failures = 0
    for path in paths:
        differs = checks[path.suffix](program, path)
        failures += differs is not None
        if differs:
            print(f"{path.name}: {differs}")
    print(f"{len(paths)} files of Outlook, {failures} unlike what olefile and readpst read")
    return 1 if failures or not paths else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
