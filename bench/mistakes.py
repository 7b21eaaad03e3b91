#!/usr/bin/python3
"""Which mistakes in a list keep duplicates from being found, and which wrong pairs are of people who belong together.

usage: mistakes.py CLUSTERS TRUTH [--key COLUMN] [--truth COLUMN] [--by COLUMN] [--group COLUMN]

CLUSTERS is a CSV with the columns `cluster,record`, as `kartei dedupe FILE --clusters` writes it; how right it is as a
whole, `kartei dedupe --evaluate` tells. TRUTH is a CSV that has for each record its key, its true party, words for what
was done to it (--by), and who lives or works together (--group), as kartei-generate writes it. For each word: how right
the pairs are of which a row bears it, found and true ones.
"""

import argparse
import csv
from collections import Counter, defaultdict
from itertools import combinations


def read(path: str) -> list[dict[str, str]]:
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def pairs_of(clusters: dict[str, str]):
    members = defaultdict(list)
    for record, cluster in clusters.items():
        members[cluster].append(record)
    for records in members.values():
        yield from combinations(records, 2)


def print_by_word(found: dict[str, str], true: dict[str, str], words: dict[str, list[str]]) -> None:
    right, of_true, of_found = Counter(), Counter(), Counter()
    for a, b in pairs_of(true):
        for word in set(words[a] + words[b]) or {"(none)"}:
            of_true[word] += 1
            right[word] += found[a] == found[b]
    for a, b in pairs_of(found):
        of_found.update(set(words[a] + words[b]) or {"(none)"})
    for word, count in sorted(of_true.items()):
        print(f"F1 {2 * right[word] / (count + of_found[word]):.4f}  precision {right[word] / max(of_found[word], 1):.4f}  "
              f"recall {right[word] / count:.4f}  {word} ({count} pairs)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("clusters")
    parser.add_argument("truth")
    parser.add_argument("--key", default="Kundennummer")
    parser.add_argument("--truth", dest="truth_column", default="Entität")
    parser.add_argument("--by", default="Fehler")
    parser.add_argument("--group", default="Gruppe")
    arguments = parser.parse_args()

    truth = {row[arguments.key]: row for row in read(arguments.truth)}
    true = {key: row[arguments.truth_column] for key, row in truth.items()}
    found = {row["record"]: row["cluster"] for row in read(arguments.clusters) if row["record"] in true}
    print_by_word(found, true, {key: row[arguments.by].split() for key, row in truth.items()})
    group = {key: row[arguments.group] for key, row in truth.items()}
    wrong = [group[a] == group[b] for a, b in pairs_of(found) if true[a] != true[b]]
    print(f"wrong pairs {len(wrong)}, of these within one group {sum(wrong)}")


if __name__ == "__main__":
    main()
