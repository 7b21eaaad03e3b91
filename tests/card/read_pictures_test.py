#!/usr/bin/python3
"""Draws the twelve cards, clean and damaged, lets them be read, and counts the fields that are right to the letter.

usage: read_pictures_test.py DUMP_CARDS CARDS.TXT [FOLDER]      keeps the pictures in FOLDER
"""

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import render_cards

CLEAN = 0.95
DAMAGED = 0.85
COLUMNS = {
    "name": "FN", "company": "ORG.name", "position": "TITLE", "department": "ORG.unit", "street": "ADR[work].street",
    "po_box": "ADR[work].pobox", "postcode": "ADR[work].postcode", "city": "ADR[work].city",
    "country": "ADR[work].country", "phone": "TEL[work]", "mobile": "TEL[cell,work]", "fax": "TEL[fax,work]",
    "email": "EMAIL", "web": "URL", "vat_id": "X-VAT-ID",
}


def right_fields(expected, cells):
    values = defaultdict(list)
    for column, value in cells:
        values[column].append(" ".join(value.split()))
    wrong = []
    for field, value in expected:
        columns = [COLUMNS[field]] + (["TEL[cell]"] if field == "mobile" else [])
        if not any(value in values[column] for column in columns):
            wrong.append((field, value, [read for column in columns for read in values[column]]))
    return len(expected) - len(wrong), wrong


def main():
    dump, cards_file = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[3] if len(sys.argv) > 3 else temporary)
        folder.mkdir(parents=True, exist_ok=True)
        written = render_cards.render(render_cards.read_cards(Path(cards_file)), folder)
        output = subprocess.run([dump, *(str(folder / name) for name in written)], check=True, capture_output=True)
    read = {}
    for line in output.stdout.decode().splitlines():
        card = json.loads(line)
        read[Path(card["file"]).name] = card.get("cells", [])
    shares = defaultdict(lambda: [0, 0])
    for name, (card, variant) in written.items():
        right, wrong = right_fields(card[2], read.get(name, []))
        for group in {variant, "clean" if variant in ("clean", "code", "page") else "damaged"}:
            shares[group + ("" if group == variant else " together")][0] += right
            shares[group + ("" if group == variant else " together")][1] += len(card[2])
        for field, value, values in wrong:
            print(f"{name}: {field} is {value!r}, read {values}")
    failed = False
    for group, (right, all_fields) in sorted(shares.items()):
        least = CLEAN if group.split()[0] in ("clean", "code", "page") else DAMAGED
        print(f"{group}: {right} of {all_fields} fields right, {100 * right / all_fields:.1f} % (at least {100 * least:.0f})")
        failed = failed or right < least * all_fields
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
