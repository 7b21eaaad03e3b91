#!/usr/bin/python3
"""Times the whole program on generated German contacts: import, dedupe, export, profile and normalise as a filter, each in
a process of its own.

usage: measure.py --build FOLDER [--rows N] [--seed N]

Import is set beside `sqlite3 .import` of the same file, which only splits and stores. Seconds are wall time, memory is
the largest resident set of the process. Run it on an idle machine.
"""

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

# What `kartei normalise` is fed: kinds of values, and the columns of the list that they are made of.
FILTERED = {
    "name": ["Titel", "Vorname", "Nachname"],
    "company": ["Firma"],
    "address": ["Straße", "PLZ", "Ort"],
    "phone": ["Telefon"],
    "email": ["E-Mail"],
}


@dataclass
class Usage:
    seconds: float
    mebibytes: float


def measured(command: list[str], folder: str, fed: str = os.devnull) -> Usage:
    """Runs the command to its end, a file as its standard input. Its output goes to the folder's file `said`."""
    with open(Path(folder) / "said", "wb") as said, open(Path(folder) / fed, "rb") as feed:
        begin = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, stdin=feed)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit code {process.returncode}\n{(Path(folder) / 'said').read_text()}")
    return Usage(seconds, usage.ru_maxrss / 1024)


def generated(generate: str, rows: int, seed: int, folder: str) -> None:
    """A list of people as the folder's list.csv."""
    with open(Path(folder) / "list.csv", "wb") as file:
        subprocess.run([generate, "--rows", str(rows), "--seed", str(seed)], stdout=file, check=True)


def report(what: str, rows: int, usage: Usage, remark: str = "") -> None:
    print(f"{what:<16} {usage.seconds:7.2f} s  {rows / usage.seconds:10.0f} rows/s  {usage.mebibytes:6.0f} MiB  {remark}")


def write_values(folder: str, name: str, columns: list[str]) -> str:
    """A file of one value a line, made of columns of the list."""
    with open(Path(folder) / "list.csv", encoding="utf-8", newline="") as rows:
        lines = [" ".join(row[column] for column in columns) for row in csv.DictReader(rows)]
    (Path(folder) / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return name


def measure_filters(kartei: str, rows: int, folder: str) -> None:
    for kind, columns in FILTERED.items():
        values = write_values(folder, f"{kind}.txt", columns)
        report(f"normalise {kind}", rows, measured([kartei, "normalise", kind, "--format", "csv"], folder, values))


def measure(kartei: str, generate: str, rows: int, seed: int, folder: str) -> None:
    generated(generate, rows, seed, folder)
    database = ["--db", "bench.kartei", "--now", "2026-11-23"]
    sqlite = measured(["sqlite3", "plain.db", ".mode csv", ".import list.csv list"], folder)
    measured([kartei, "init", *database], folder)
    imported = measured([kartei, "import", "list.csv", "--source", "bench", *database], folder)
    report("import", rows, imported, f"{imported.seconds / sqlite.seconds:.1f} times `sqlite3 .import` "
                                     f"({sqlite.seconds:.2f} s)")
    report("again", rows, measured([kartei, "import", "list.csv", "--source", "bench", *database], folder))
    report("dedupe", rows, measured([kartei, "dedupe", *database], folder))
    measured([kartei, "recipient", "add", "Druckerei", *database], folder)
    report("export", rows, measured([kartei, "export", "--all", "--channel", "post", "--purpose", "Einladung", "--to",
                                     "Druckerei", "--out", "export.csv", *database], folder))
    report("profile", rows, measured([kartei, "profile", "list.csv", "--now", "2026-11-23"], folder),
           "a file, duplicates found too")
    measure_filters(kartei, rows, folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=Path, required=True, help="a build folder of the preset release")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    build = options.build.resolve()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        measure(str(build / "bin/kartei"), str(build / "bench/generate/kartei-generate"), options.rows, options.seed,
                folder)


if __name__ == "__main__":
    main()
