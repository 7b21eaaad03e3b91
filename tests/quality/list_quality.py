#!/usr/bin/python3
"""How well `kartei dedupe` does on a generated German list, against thresholds and against a simple rule.

usage: list_quality.py --kartei PROGRAM --generate PROGRAM [--rows N] [--seed N]

The simple rule calls two rows one party when four of five fields agree: last name or company, first name, street,
postcode, end of the phone number. Fails when F1 of the clusters is below the threshold or not above the rule's, when
more of the pairs that would be merged unseen are wrong than one in a thousand, or when two people of one household or
office are among them.
"""

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

KEY = "Kundennummer"
MERGED_UNSEEN_FROM = 10.0
LEAST_F1 = 0.94
MOST_WRONG = 0.001


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def fields(row: dict[str, str]) -> tuple[str, ...]:
    street = row["Straße"].lower().replace("straße", "str.").replace("strasse", "str.")
    digits = re.sub(r"\D", "", row["Telefon"] or row["Mobil"])
    values = (row["Nachname"] or row["Firma"], row["Vorname"], street, row["PLZ"], digits[-6:])
    return tuple(value.strip().lower() for value in values)


def four_of_five(rows: list[dict[str, str]]) -> set[tuple[str, str]]:
    pairs = set()
    for left_out in range(5):
        blocks = defaultdict(list)
        for row in rows:
            values = fields(row)
            kept = values[:left_out] + values[left_out + 1:]
            if all(kept):
                blocks[kept].append(row[KEY])
        for block in blocks.values():
            pairs.update(combinations(sorted(block), 2))
    return pairs


def rule_f1(rows: list[dict[str, str]], true: dict[str, str]) -> float:
    pairs = four_of_five(rows)
    right = sum(true[a] == true[b] for a, b in pairs)
    true_pairs = sum(count * (count - 1) // 2 for count in Counter(true.values()).values())
    return 2 * right / (len(pairs) + true_pairs)


def merged_unseen(pairs: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(row["record_a"], row["record_b"]) for row in pairs
            if float(row["score"]) >= MERGED_UNSEEN_FROM and not row["obstacles"]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kartei", type=Path, required=True)
    parser.add_argument("--generate", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([arguments.generate.resolve(), "--rows", str(arguments.rows), "--seed", str(arguments.seed),
                        "--out", "list.csv", "--truth", "truth.csv"], cwd=folder, check=True)
        evaluated = subprocess.run(
            [arguments.kartei.resolve(), "dedupe", "list.csv", "--key", KEY, "--pairs", "pairs.csv", "--evaluate",
             "truth.csv", "--truth", "Entität", "--format", "json"], cwd=folder, check=True, stdout=subprocess.PIPE)
        rows, truth, pairs = (read(Path(folder) / name) for name in ("list.csv", "truth.csv", "pairs.csv"))

    true = {row[KEY]: row["Entität"] for row in truth}
    group = {row[KEY]: row["Gruppe"] for row in truth}
    rates = next(row for row in json.loads(evaluated.stdout)["evaluation"] if row["in_force"] == "link")
    rule = rule_f1(rows, true)
    unseen = merged_unseen(pairs)
    wrong = [(a, b) for a, b in unseen if true[a] != true[b]]
    related = [(a, b) for a, b in wrong if group[a] == group[b]]
    print(f"clusters: precision {rates['precision']:.4f}, recall {rates['recall']:.4f}, F1 {rates['f1']:.4f}; "
          f"four of five fields: F1 {rule:.4f}")
    print(f"merged unseen: {len(unseen)} pairs, wrong {wrong}, of one household or office {related}")
    sys.exit(rates["f1"] < LEAST_F1 or rates["f1"] <= rule or len(wrong) > MOST_WRONG * len(unseen) or bool(related))


if __name__ == "__main__":
    main()
