#!/usr/bin/python3
"""How long a list takes to be read, mapped and normalised, as a ratio to what python3's csv module takes to read it and
lower-case every cell. Seconds of CPU, each in a process and thread of its own, the best of three.

usage: normalise_list.py --build FOLDER [--rows N] [--seed N]
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

CSV_LOWERED = """
import csv, sys, time
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = sum(1 for row in csv.reader(file) if [cell.lower() for cell in row])
print(time.process_time(), rows)
"""


def best(command):
    runs = [subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() for _ in range(3)]
    return min((float(seconds), int(rows)) for seconds, rows, *_ in runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=pathlib.Path, required=True, help="a build folder of the preset release")
    parser.add_argument("--rows", default="100000")
    parser.add_argument("--seed", default="1")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "list.csv"
        generate = options.build / "bench/generate/kartei-generate"
        with path.open("wb") as file:
            subprocess.run([generate, "--rows", options.rows, "--seed", options.seed], stdout=file, check=True)
        print(f"{options.rows} rows, {path.stat().st_size >> 20} MiB")
        ours, our_rows = best([options.build / "bench/bench_normalise_list", path])
        theirs, their_rows = best([sys.executable, "-c", CSV_LOWERED, path])
    print(f"kartei   {ours:6.2f} s  {our_rows / ours:9.0f} rows/s  read, mapped, normalised")
    print(f"python3  {theirs:6.2f} s  {their_rows / theirs:9.0f} rows/s  csv, every cell in lower case")
    print(f"ratio    {ours / theirs:6.2f}")
    return 0 if our_rows + 1 == their_rows else 1


if __name__ == "__main__":
    sys.exit(main())
