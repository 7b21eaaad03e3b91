#!/usr/bin/python3
"""Holds the reading of codes on cards against what an encoder of others (qrencode) put in them.

usage: compare_codes.py DUMP_RECORDS [SEED]

Made-up people as vCard, MeCard and plain mailto and tel, at several sizes, levels of correction and margins.
"""

import pathlib
import random
import subprocess
import sys
import tempfile

import dumped

CODES = 30
FIRST = ["Jördis", "Björn", "Ayşe", "Zoë", "Hans-Peter", "Anna"]
LAST = ["Weißenborn", "Müller", "Öztürk", "O'Neill", "von der Höh", "Kunz"]
COMPANIES = ["Böhm & Söhne KG", "Käse; Wein GmbH", "Müller, Maier + Partner", "ACME"]


def made_up(dice):
    first, last = dice.choice(FIRST), dice.choice(LAST)
    return {
        "N.family": last,
        "N.given": first,
        "ORG.name": dice.choice(COMPANIES),
        "TEL": f"+49 {dice.randint(30, 999)} {dice.randint(10000, 9999999)}",
        "EMAIL": f"kontakt{dice.randint(1, 999)}@beispiel.example",
    }


def escaped(text, signs):
    return "".join("\\" + sign if sign in signs else sign for sign in text)


def vcard(person):
    told = {column: escaped(value, ";,\\") for column, value in person.items()}
    return (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{told['N.family']};{told['N.given']};;;\r\nORG:{told['ORG.name']}\r\n"
        f"TEL:{told['TEL']}\r\nEMAIL:{told['EMAIL']}\r\nEND:VCARD\r\n"
    ), person


def mecard(person):
    told = {column: escaped(value, ';,:"\\') for column, value in person.items()}
    kept = {column: value for column, value in person.items() if column != "ORG.name"}
    return f"MECARD:N:{told['N.family']},{told['N.given']};TEL:{told['TEL']};EMAIL:{told['EMAIL']};;", kept


def mailto(person):
    return "mailto:" + person["EMAIL"], {"EMAIL": person["EMAIL"]}


def tel(person):
    number = person["TEL"].replace(" ", "")
    return "tel:" + number, {"TEL": number}


def draw(payload, path, dice):
    options = ["-l", dice.choice("LMQH"), "-s", str(dice.randint(3, 8)), "-m", str(dice.randint(2, 6))]
    subprocess.run(["qrencode", "-8", *options, "-o", path], input=payload.encode(), check=True)


def main(program, seed="1"):
    dice = random.Random(int(seed))
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "code.png"
        for number in range(CODES):
            payload, expected = dice.choice([vcard, mecard, mailto, tel])(made_up(dice))
            draw(payload, path, dice)
            found = [{column: text for column, text in cells if column != "LINE"}
                     for cells in dumped.records(dumped.said(program, path, "photo"))]
            if found != [expected]:
                failures += 1
                print(f"code {number}: {payload!r} is read as {found}")
    print(f"{CODES} codes, {failures} read other than encoded")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
