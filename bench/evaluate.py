#!/usr/bin/python3
"""How right clusters are: pairwise and B-cubed precision, recall and F1 against a truth.

usage: evaluate.py CLUSTERS TRUTH [--key COLUMN] [--truth COLUMN] [--by COLUMN] [--group COLUMN]
                   [--at-least F1]

CLUSTERS is a CSV with the columns `cluster,record`, as `kartei dedupe FILE --clusters` writes it. TRUTH is a CSV that
has the record's key and its true party; the list itself may be it. --by names a column of words: recall is told for
the true pairs of which a row bears the word. --group names a column of people who live or work together: wrong pairs
within a group are counted apart. Exit code 1 when F1 is below --at-least.
"""

import argparse
import csv
import sys
from collections import Counter, defaultdict
from itertools import combinations


def read(path: str) -> list[dict[str, str]]:
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def pairs(count: int) -> int:
    return count * (count - 1) // 2


def ratio(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def f1(precision: float, recall: float) -> float:
    return ratio(2 * precision * recall, precision + recall)


class Clusterings:
    """Two clusterings of the same records: found, and true."""

    def __init__(self, found: dict[str, str], true: dict[str, str]):
        missing = true.keys() - found.keys()
        if missing:
            sys.exit(f"{len(missing)} records of the truth stand in no cluster, one of them is {sorted(missing)[0]}")
        self.found = {record: found[record] for record in true}
        self.true = true
        self.both = Counter((self.found[record], true[record]) for record in true)

    def pairwise(self) -> tuple[float, float]:
        right = sum(map(pairs, self.both.values()))
        return (ratio(right, sum(map(pairs, Counter(self.found.values()).values()))),
                ratio(right, sum(map(pairs, Counter(self.true.values()).values()))))

    def b_cubed(self) -> tuple[float, float]:
        found, true = Counter(self.found.values()), Counter(self.true.values())
        total = len(self.true)
        return (sum(n * n / found[f] for (f, _), n in self.both.items()) / total,
                sum(n * n / true[t] for (_, t), n in self.both.items()) / total)

    def true_pairs(self):
        return self.pairs_of(self.true)

    def wrong_pairs(self):
        return ((a, b) for a, b in self.pairs_of(self.found) if self.true[a] != self.true[b])

    @staticmethod
    def pairs_of(clusters: dict[str, str]):
        members = defaultdict(list)
        for record, cluster in clusters.items():
            members[cluster].append(record)
        for records in members.values():
            yield from combinations(records, 2)


def print_recall_by_word(both: Clusterings, words: dict[str, list[str]]) -> None:
    found, all_pairs = Counter(), Counter()
    for a, b in both.true_pairs():
        for word in set(words[a] + words[b]) or {"(none)"}:
            all_pairs[word] += 1
            found[word] += both.found[a] == both.found[b]
    for word, count in sorted(all_pairs.items()):
        print(f"  recall {found[word] / count:.4f}  {word} ({count} pairs)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("clusters")
    parser.add_argument("truth")
    parser.add_argument("--key", default="Kundennummer")
    parser.add_argument("--truth", dest="truth_column", default="Entität")
    parser.add_argument("--by")
    parser.add_argument("--group")
    parser.add_argument("--at-least", type=float, default=0.0)
    arguments = parser.parse_args()

    truth = read(arguments.truth)
    both = Clusterings({row["record"]: row["cluster"] for row in read(arguments.clusters)},
                       {row[arguments.key]: row[arguments.truth_column] for row in truth})
    scores = both.pairwise()
    for name, (precision, recall) in (("pairwise", scores), ("B-cubed", both.b_cubed())):
        print(f"{name:<9} precision {precision:.4f}  recall {recall:.4f}  F1 {f1(precision, recall):.4f}")
    if arguments.by:
        print_recall_by_word(both, {row[arguments.key]: row[arguments.by].split() for row in truth})
    if arguments.group:
        group = {row[arguments.key]: row[arguments.group] for row in truth}
        wrong = [group[a] == group[b] for a, b in both.wrong_pairs()]
        print(f"  wrong pairs {len(wrong)}, of these within one group {sum(wrong)}")
    sys.exit(f1(*scores) < arguments.at_least)


if __name__ == "__main__":
    main()
