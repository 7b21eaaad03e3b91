#!/usr/bin/python3
"""Sets `kartei dedupe` beside Splink on one generated list; run by scripts/bench-peers, which says how to read it.

usage: peers.py --build FOLDER --python PYTHON [--rows N] [--seed N]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from measure import Usage, measured
from rightness import Rightness, judged

KEY = "Kundennummer"
THRESHOLD = "0.95"
SPLINK = Path(__file__).with_name("peers_splink.py")


def run_kartei(kartei: Path, folder: str) -> Usage:
    return measured([str(kartei), "dedupe", "list.csv", "--key", KEY, "--clusters", "kartei.csv"], folder)


def run_splink(python: str, folder: str) -> Usage:
    """Time and memory until the clusters at THRESHOLD are written; those at other thresholds follow, uncounted."""
    (Path(folder) / "more").mkdir()
    command = [python, str(SPLINK), "list.csv", "splink.csv", THRESHOLD, "more"]
    with open(Path(folder) / "said", "wb") as said:
        begin = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=said, text=True)
        line = next((line for line in process.stdout if line.startswith("{")), None)
        seconds = time.monotonic() - begin
        process.communicate()
    if process.returncode or line is None:
        sys.exit(f"Splink ended with exit code {process.returncode}\n{(Path(folder) / 'said').read_text()}")
    return Usage(seconds, json.loads(line)["mebibytes"])


def report(what: str, right: Rightness, usage: Usage | None = None) -> None:
    spent = f"  {usage.seconds:8.2f} s  {usage.mebibytes:6.0f} MiB" if usage else ""
    print(f"{what:<22} {right}{spent}", flush=True)


def compare(options: argparse.Namespace, folder: str) -> None:
    build = options.build.resolve()
    subprocess.run([build / "bench/generate/kartei-generate", "--rows", str(options.rows), "--seed", str(options.seed),
                    "--out", "list.csv", "--truth", "truth.csv"], cwd=folder, check=True)
    print(f"{options.rows} rows, seed {options.seed}, {os.cpu_count()} cores, load before {os.getloadavg()[0]:.1f}")

    kartei = run_kartei(build / "bin/kartei", folder)
    splink = run_splink(options.python, folder)
    judge = partial(judged, build / "bin/kartei", truth=Path(folder) / "truth.csv", key=KEY, cluster="Entität")
    ours, theirs = (judge(Path(folder) / name) for name in ("kartei.csv", "splink.csv"))
    others = {path.stem: judge(path) for path in (Path(folder) / "more").iterdir()}
    report("kartei", ours, kartei)
    report(f"splink at {THRESHOLD}", theirs, splink)
    for threshold, right in sorted(others.items(), key=lambda other: float(other[0])):
        report(f"splink at {threshold}", right)
    best = max(others.values(), key=lambda right: right.f1)
    print(f"splink / kartei: seconds {splink.seconds / kartei.seconds:.1f}, "
          f"memory {splink.mebibytes / kartei.mebibytes:.1f}, F1 {theirs.f1 / ours.f1:.3f}, "
          f"best F1 {best.f1 / ours.f1:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=Path, required=True, help="a build folder of the preset release")
    parser.add_argument("--python", required=True, help="a Python that has Splink")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.python = os.path.abspath(options.python)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        compare(options, folder)


if __name__ == "__main__":
    main()
