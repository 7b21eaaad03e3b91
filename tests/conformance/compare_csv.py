#!/usr/bin/python3
"""Holds the CSV importer against Python's csv module over a folder of files that others made.

usage: compare_csv.py DUMP_RECORDS FOLDER

Every file must be read without a crash. Rows are compared with csv.reader's; files with rejects, and
files with quoting that the two understand differently on purpose, are named in DIFFERENT with the reason.
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys

BARE = "text after a closing quote: Python drops the quote, the importer keeps the cell as written"
DIFFERENT = {
    "duckdb__aa_delim_quoted.csv": BARE,
    "duckdb__backslash_escape.csv": BARE,
    "duckdb__bad_escape.csv": BARE,
    "duckdb__incomplete_multibyte_delimiter.csv": BARE,
    "duckdb__invalid_utf_unquoted.csv": BARE,
    "duckdb__unquote_without_delimiter.csv": BARE,
    "duckdb__empty_space_start_value.csv": "a blank before the opening quote: Python takes the quote for a letter",
    "duckdb__imdb_movie_info_escaped.csv": "quotes escaped by backslashes: two rows are rejects",
    "duckdb__many_columns.csv": "rows longer than the header are rejects",
    "duckdb__more_col_and_max_line.csv": "rows longer than the header are rejects",
    "duckdb__small_mix.csv": "rows longer than the header are rejects",
    "duckdb__nullterm.csv": "rows with NUL are rejects",
    "duckdb__unterminated_escape.csv": "an open quote is a reject",
    "duckdb__unterminated_quote_multi_line.csv": "an open quote is a reject",
}

CODECS = {"windows-1252": "cp1252", "macintosh": "mac_roman", "utf-8": "utf-8-sig"}


def dump(program, path):
    """What the importer says of a file: its parsed lines, or nothing when it refuses the file."""
    done = subprocess.run([program, path, "csv"], capture_output=True, check=False)
    if done.returncode == 65:
        return None
    if done.returncode != 0:
        raise RuntimeError(f"exit code {done.returncode}: {done.stderr.decode()}")
    return [json.loads(line) for line in done.stdout.decode("utf-8").split("\n") if line]


def unguarded(cell):
    """A cell without what spreadsheets need around it; see lib/format/csv_cell.hpp."""
    if re.match(r"'+[=+\-@\t\r].", cell, re.DOTALL):
        return cell[1:]
    match = re.fullmatch(r'="([^"]+)"', cell, re.DOTALL)
    return match.group(1) if match else cell


def strip_row(row):
    while row and not row[-1].strip():
        row.pop()
    return row


def ours(said):
    rows = []
    for line in said:
        if "record" in line:
            cells = {int(column): value for column, value in line["cells"].items()}
            rows.append(strip_row([cells.get(i, "") for i in range(max(cells, default=-1) + 1)]))
    return rows


def theirs(path, decisions, skipped):
    codec = CODECS.get(decisions["encoding"], decisions["encoding"])
    text = path.read_bytes().decode(codec, errors="replace").lstrip("\ufeff").rstrip("\x1a")
    delimiter = "\t" if decisions["delimiter"] == "tab" else decisions["delimiter"]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows = [strip_row([unguarded(cell) for cell in row]) for row in rows]
    return [row for row in rows if row][skipped:]


def compare(program, path):
    """A text that says how the two differ; empty when they agree."""
    said = dump(program, path)
    if said is None:
        return ""
    decisions = {line["decided"]: line["choice"] for line in said if "decided" in line}
    skipped = sum(line["lines"] for line in said if line.get("skipped") in ("sep", "header", "preamble"))
    if any("reject" in line for line in said):
        return "rejects: " + "; ".join(f'{line["reject"]}: {line["what"]}' for line in said if "reject" in line)[:200]
    try:
        expected = theirs(path, decisions, skipped)
    except csv.Error as error:
        return f"python: {error}"
    found = ours(said)
    if found == expected:
        return ""
    for i, (a, b) in enumerate(zip(found, expected)):
        if a != b:
            return f"record {i + 1}: {a!r} against python's {b!r}"
    return f"{len(found)} records against python's {len(expected)}"


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(path for path in folder.iterdir() if path.suffix in (".csv", ".txt", ".tsv") and path.name != "SOURCES.tsv")
    if not files:
        sys.exit(f"no files in {folder}")
    failures = 0
    for path in files:
        try:
            difference = compare(program, path)
        except RuntimeError as error:
            difference = str(error)
        if bool(difference) != (path.name in DIFFERENT):
            failures += 1
            print(f"{path.name}: {difference or 'agrees now: take it off the list'}")
    print(f"{len(files)} files, {failures} unexpected")
    sys.exit(failures > 0)


main()
