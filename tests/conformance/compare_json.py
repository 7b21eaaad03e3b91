#!/usr/bin/env python3
"""Compares what the JSON importer reads with Python's json: made-up objects of any nesting, a seed tells which.

usage: compare_json.py DUMP_RECORDS [SEED]
"""

import json
import random
import subprocess
import sys
import tempfile

RECORDS = 400
DEEPEST = 5


def made_up_text(dice):
    letters = 'abcÄß"\\/\n\t é😀\u2028 0'
    return "".join(dice.choice(letters) for _ in range(dice.randint(1, 12)))


def made_up(dice, depth):
    kind = dice.randint(0, 9 if depth < DEEPEST else 5)
    if kind < 3:
        return made_up_text(dice)
    if kind == 3:
        return dice.choice([0, -7, 49711123456789012345678, 1.5, -2.25, 1e30])
    if kind == 4:
        return dice.choice([True, False])
    if kind == 5:
        return None
    if kind < 8:
        return {f"k{i}": made_up(dice, depth + 1) for i in range(dice.randint(0, 4))}
    return [made_up(dice, depth + 1) for _ in range(dice.randint(0, 3))]


def cells(value, path, found):
    """The cells as importers/json_record.hpp says, in the order of the record."""
    if isinstance(value, dict):
        for name, member in value.items():
            cells(member, f"{path}.{name}" if path else name, found)
    elif isinstance(value, list):
        for number, element in enumerate(value, 1):
            cells(element, f"{path}.{number}" if isinstance(element, dict) else path, found)
    elif value not in (None, ""):
        text = value if isinstance(value, str) else json.dumps(value)
        found.append((path, text))
    return found


def read(dump_records, text):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".json") as file:
        file.write(text)
        file.flush()
        output = subprocess.run([dump_records, file.name, "json"], capture_output=True, check=True, text=True).stdout
    columns, records = [], []
    for line in output.split("\n"):
        told = json.loads(line) if line else {}
        if "column" in told:
            columns.append(told["column"])
        if "reject" in told:
            sys.exit(f"rejected: {told}")
        if "record" in told:
            records.append([(columns[int(column)], text) for column, text in told["cells"].items()])
    return records


def main():
    dump_records = sys.argv[1]
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    people = [{"name": "x", "more": made_up(dice, 1)} for _ in range(RECORDS)]
    expected = [sorted(cells(person, "", [])) for person in people]
    forms = {
        "list": json.dumps(people, ensure_ascii=False),
        "escaped": json.dumps(people),
        "indented": json.dumps(people, indent=2),
        "lines": "\n".join(json.dumps(person) for person in people),
        "in an object": json.dumps({"stand": 1, "daten": {"kunden": people}}),
    }
    for form, text in forms.items():
        found = [sorted(record) for record in read(dump_records, text)]
        if found != expected:
            at = next((i for i, pair in enumerate(zip(found, expected)) if pair[0] != pair[1]), len(found))
            sys.exit(f"{form}: record {at + 1}:\n  {found[at:at + 1]}\n  {expected[at:at + 1]}")
    print(f"{len(forms)} forms of {RECORDS} objects are read as Python reads them")


if __name__ == "__main__":
    main()
