"""How right clusters are, as `kartei dedupe --judge` tells it."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Rightness:
    precision: float
    recall: float
    f1: float
    b_cubed_f1: float

    def __str__(self) -> str:
        return (f"precision {self.precision:.4f}  recall {self.recall:.4f}  F1 {self.f1:.4f}  "
                f"B-cubed F1 {self.b_cubed_f1:.4f}")


def judged(kartei: Path, clusters: Path, truth: Path, key: str, cluster: str) -> Rightness:
    """Both must have every record: clusters that lack some would look better than they are."""
    told = json.loads(subprocess.run([kartei, "dedupe", "--judge", clusters, "--evaluate", truth, "--key", key, "--truth",
                                      cluster, "--format", "json"], check=True, stdout=subprocess.PIPE).stdout)
    missing = told["truth"][0]["records_without_truth"] + told["truth"][0]["keys_not_in_list"]
    if missing:
        sys.exit(f"{missing} records stand in only one of {clusters} and {truth}; both must have all")
    rates = told["evaluation"][0]
    return Rightness(**{name: rates[name] for name in Rightness.__annotations__})
