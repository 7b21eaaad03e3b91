#!/usr/bin/python3
"""What splitting large blocks costs: recall with the shipped passes and with the same passes unsplit.

usage: refining.py --build FOLDER [--rows N] [--seed N] [--largest N]...

A generated list is searched by the shipped model as it is, by one in which no block is too large, and by one for each
--largest in which every pass has that limit, as if the list were so much longer. Prints the pairs compared, and recall
and F1 against the truth. The model is taken as it stands, without adapting, so that nothing but blocking differs.
"""

import argparse
import re
import subprocess
import tempfile
from pathlib import Path

from rightness import judged

KEY = "Kundennummer"
UNSPLIT = 1_000_000_000
SHIPPED = Path(__file__).resolve().parents[1] / "lib/match/german.toml"


def with_largest(model: str, largest: int) -> str:
    return re.sub(r"^key = ", f"largest = {largest}\nkey = ", re.sub(r"^largest = .*\n", "", model, flags=re.M),
                  flags=re.M)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=Path, required=True, help="a build folder of the preset release")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--largest", type=int, action="append", default=[])
    options = parser.parse_args()
    build = options.build.resolve()

    shipped = SHIPPED.read_text(encoding="utf-8")
    models = {"shipped": shipped, "unsplit": with_largest(shipped, UNSPLIT)}
    models |= {f"largest {largest}": with_largest(shipped, largest) for largest in options.largest}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        subprocess.run([build / "bench/generate/kartei-generate", "--rows", str(options.rows), "--seed",
                        str(options.seed), "--out", "list.csv", "--truth", "truth.csv"], cwd=folder, check=True)
        for name, model in models.items():
            (Path(folder) / "model.toml").write_text(model, encoding="utf-8")
            told = subprocess.run([build / "bin/kartei", "dedupe", "list.csv", "--key", KEY, "--clusters", "clusters.csv",
                                   "--model", "model.toml", "--explain-blocking", "--format", "jsonl"],
                                  cwd=folder, check=True, capture_output=True, text=True).stdout
            compared = sum(int(count) for count in re.findall(r'"new_pairs": ?"?(\d+)', told))
            right = judged(build / "bin/kartei", Path(folder) / "clusters.csv", Path(folder) / "truth.csv", KEY, "Entität")
            print(f"{name:<16} {compared:>12} pairs compared  {right}", flush=True)


if __name__ == "__main__":
    main()
