"""How right clusters are, told over pairs of records: the judge of what others found, as `kartei dedupe --evaluate` is of
its own run."""

import csv
from collections import Counter
from dataclasses import dataclass


@dataclass
class Rightness:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"precision {self.precision:.4f}  recall {self.recall:.4f}  F1 {self.f1:.4f}"


def read_clusters(path: str, record: str = "record", cluster: str = "cluster") -> dict[str, str]:
    with open(path, newline="", encoding="utf-8-sig") as file:
        return {row[record]: row[cluster] for row in csv.DictReader(file)}


def pairs_within(clusters) -> int:
    return sum(size * (size - 1) // 2 for size in Counter(clusters).values())


def judge(found: dict[str, str], true: dict[str, str]) -> Rightness:
    """Both have every record: a list of clusters that lacks some would look better than it is."""
    if found.keys() != true.keys():
        raise SystemExit(f"{len(found.keys() ^ true.keys())} records stand in only one of clusters and truth; "
                         "both must have all")
    right = pairs_within((found[record], true[record]) for record in true)
    all_found, all_true = pairs_within(found.values()), pairs_within(true.values())
    return Rightness(right / all_found if all_found else 1.0, right / all_true if all_true else 1.0)
