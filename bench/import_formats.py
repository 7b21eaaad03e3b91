#!/usr/bin/python3
"""Times whole imports of the same generated contacts as CSV, XLSX and vCard, each in a process and a database of its own,
beside `sqlite3 .import` of the same CSV; then reading the workbook alone, beside openpyxl.

usage: import_formats.py --build FOLDER [--rows N] [--million]

--million imports a million rows of CSV, too, which takes minutes. Seconds are wall time, memory is the largest resident
set of the process. Run it on an idle machine.
"""

import argparse
import csv
import tempfile
from pathlib import Path

import openpyxl

from measure import Usage, measured, report
from xlsx_read import kartei_seconds, openpyxl_seconds

import subprocess

PRIVATE = {"Straße": "street", "PLZ": "code", "Ort": "city"}


def generate(build: Path, rows: int, path: Path) -> None:
    with open(path, "wb") as file:
        subprocess.run([build / "bench/generate/kartei-generate", "--rows", str(rows), "--seed", "1"], stdout=file, check=True)


def write_workbook(source: Path, target: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Kontakte")
    with open(source, encoding="utf-8", newline="") as rows:
        for row in csv.reader(rows):
            sheet.append(row)
    book.save(target)


def card(row: dict[str, str]) -> str:
    """A vCard 3.0 as address books write it."""

    def text(column: str) -> str:
        return row.get(column, "").replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")

    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{text('Kundennummer')}", f"N:{text('Nachname')};{text('Vorname')};;{text('Titel')};"]
    lines.append(f"FN:{text('Vorname')} {text('Nachname')}".strip())
    lines += [f"{name}:{text(column)}" for name, column in CARD_COLUMNS.items() if row.get(column)]
    if row.get("Ort"):
        lines.append(f"ADR;TYPE=WORK:;;{text('Straße')};{text('Ort')};;{text('PLZ')};{text('Land')}")
    return "\r\n".join(lines + ["END:VCARD", ""])


CARD_COLUMNS = {"ORG": "Firma", "TEL;TYPE=WORK,VOICE": "Telefon", "TEL;TYPE=CELL": "Mobil", "EMAIL;TYPE=INTERNET": "E-Mail", "BDAY": "Geburtsdatum"}


def write_cards(source: Path, target: Path) -> None:
    with open(source, encoding="utf-8", newline="") as rows, open(target, "w", encoding="utf-8", newline="") as cards:
        for row in csv.DictReader(rows):
            cards.write(card(row))


def imported(build: Path, file: str, folder: str) -> Usage:
    """Into a new database."""
    database = ["--db", f"{file}.kartei", "--now", "2026-11-23"]
    kartei = str(build / "bin/kartei")
    measured([kartei, "init", *database], folder)
    return measured([kartei, "import", file, "--source", "bench", *database], folder)


def beside_sqlite(build: Path, file: str, rows: int, folder: str) -> Usage:
    plain = measured(["sqlite3", f"{file}.db", ".mode csv", f".import {file} list"], folder)
    usage = imported(build, file, folder)
    report(f"import {rows} CSV", rows, usage, f"{usage.seconds / plain.seconds:.1f} times `sqlite3 .import` ({plain.seconds:.2f} s)")
    return usage


def compare_reading(build: Path, workbook: Path) -> None:
    ours, our_cells, mebibytes = kartei_seconds(build / "bench/bench_xlsx_read", workbook)
    theirs, their_cells = openpyxl_seconds(workbook)
    print(f"read XLSX alone  {ours:7.2f} s, {mebibytes} MiB, {our_cells} cells; openpyxl {theirs:.2f} s, {their_cells} cells: "
          f"{theirs / ours:.1f} times as fast")


def measure(build: Path, rows: int, with_million: bool, folder: str) -> None:
    place = Path(folder)
    generate(build, rows, place / "list.csv")
    write_workbook(place / "list.csv", place / "list.xlsx")
    write_cards(place / "list.csv", place / "list.vcf")
    from_csv = beside_sqlite(build, "list.csv", rows, folder)
    report(f"import {rows} XLSX", rows, imported(build, "list.xlsx", folder))
    report(f"import {rows} vCard", rows, imported(build, "list.vcf", folder))
    compare_reading(build, place / "list.xlsx")
    if not with_million:
        return
    generate(build, 1_000_000, place / "million.csv")
    million = beside_sqlite(build, "million.csv", 1_000_000, folder)
    print(f"a million takes {million.seconds / from_csv.seconds:.1f} times as long as {rows}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", type=Path, required=True, help="a build folder of the preset release")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--million", action="store_true", help="a million rows of CSV, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        measure(options.build.resolve(), options.rows, options.million, folder)


if __name__ == "__main__":
    main()
