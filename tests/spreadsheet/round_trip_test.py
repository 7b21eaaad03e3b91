#!/usr/bin/python3
"""Workbooks to be decided in, saved by LibreOffice: the decisions mean the same, and no cell is harmed.

usage: round_trip_test.py --kartei PROGRAM

Needs LibreOffice (package libreoffice-calc-nogui), which is too large to install for every test run: without
`soffice` the test is skipped.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import openpyxl

SKIPPED = 77
NOW = "2026-11-23T08:00:00Z"
SHEET = "Zweifelsfälle"
VERDICTS = ["zusammenführen", "verschieden"]

FAIR = """Kundennummer;Vorname;Nachname;Straße;PLZ;Ort;Telefon
000123;Petra;Schulz;Am Markt 1;01067;Dresden;0351 654321
000124;Uwe;Kern;Ring 5;63067;Offenbach;069 123456
1E5;Ida;Weber;Talweg 9;04109;Leipzig;0341 998877
"""
ERP = """Kundennummer;Vorname;Nachname;Straße;PLZ;Ort;Telefon
0900001;;Schulz;Am Markt 1;01067;Dresden;0351 654321
0900002;;Kern;Ring 5;63067;Offenbach;069 123456
0900003;;Weber;Talweg 9;04109;Leipzig;0341 998877
"""

program = ""


def kartei(folder: Path, *words: str, database: str = "a.kartei") -> str:
    environment = {"PATH": os.environ["PATH"], "USER": "anna", "LOGNAME": "anna", "KARTEI_NOW": NOW,
                   "KARTEI_DB": database, "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "")}
    done = subprocess.run([program, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"kartei {' '.join(words)}: {done.returncode}: {done.stderr}")
    return done.stdout


def saved_by_libreoffice(folder: Path, name: str, kind: str = "xlsx") -> str:
    """The same table as LibreOffice writes it, in a folder of its own; as CSV the first sheet."""
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                    "--infilter=CSV:59,34,76,1" if name.endswith(".csv") else "--norestore",
                    "--convert-to", kind, "--outdir", "saved", name],
                   cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return f"saved/{Path(name).stem}.{kind}"


def decide(file: Path) -> int:
    """Decides the cases by turns, as a person would; how many."""
    book = openpyxl.load_workbook(file)
    sheet = book[SHEET]
    column = [cell.value for cell in sheet[1]].index("Entscheidung") + 1
    score = [cell.value for cell in sheet[1]].index("Sicherheit %") + 1
    pairs = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, score).value is not None]
    for turn, row in enumerate(pairs):
        sheet.cell(row, column, VERDICTS[turn % 2])
    book.save(file)
    return len(pairs)


def cells(file: Path) -> dict[str, list[list]]:
    """The values of every sheet, empty ends left out: numbers as numbers, text as text."""
    book = openpyxl.load_workbook(file)
    sheets = {}
    for sheet in book.worksheets:
        rows = []
        for row in sheet.iter_rows(values_only=True):
            values = list(row)
            while values and values[-1] in (None, ""):
                values.pop()
            rows.append(values)
        sheets[sheet.title] = rows
    return sheets


def offered(file: Path) -> list[str]:
    """The lists of words that cells of the sheet offer."""
    sheet = openpyxl.load_workbook(file)[SHEET]
    return sorted(str(rule.formula1) for rule in sheet.data_validations.dataValidation if rule.type == "list")


class RoundTrip(unittest.TestCase):
    def setUp(self) -> None:
        scratch = tempfile.TemporaryDirectory(prefix="kartei-round-trip-")
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        (self.folder / "messe.csv").write_text(FAIR, encoding="utf-8")
        (self.folder / "erp.csv").write_text(ERP, encoding="utf-8")

    def expect_unharmed(self, name: str, saved: str) -> None:
        self.assertEqual(cells(self.folder / name), cells(self.folder / saved))
        self.assertEqual(offered(self.folder / name), offered(self.folder / saved))
        self.assertTrue(offered(self.folder / saved), "no drop-down is left")

    def test_a_review_is_applied_as_if_it_had_not_been_saved_elsewhere(self) -> None:
        kartei(self.folder, "init")
        for file in ("messe.csv", "erp.csv"):
            kartei(self.folder, "import", file)
        kartei(self.folder, "dedupe", "review", "--out", "review.xlsx")
        self.expect_unharmed("review.xlsx", saved_by_libreoffice(self.folder, "review.xlsx"))
        self.assertEqual(decide(self.folder / "review.xlsx"), 3)
        saved = saved_by_libreoffice(self.folder, "review.xlsx")
        self.expect_unharmed("review.xlsx", saved)
        shutil.copy(self.folder / "a.kartei", self.folder / "b.kartei")
        told = kartei(self.folder, "dedupe", "apply", "review.xlsx", "--format", "jsonl")
        told_of_saved = kartei(self.folder, "dedupe", "apply", saved, "--format", "jsonl", database="b.kartei")
        self.assertEqual(told, told_of_saved)
        self.assertIn('"merged":2,"not_duplicates":1', told)
        self.assertEqual(kartei(self.folder, "dump"), kartei(self.folder, "dump", database="b.kartei"))

    def test_a_review_is_applied_alike_when_it_was_saved_as_csv(self) -> None:
        kartei(self.folder, "init")
        for file in ("messe.csv", "erp.csv"):
            kartei(self.folder, "import", file)
        kartei(self.folder, "dedupe", "review", "--out", "review.xlsx")
        decide(self.folder / "review.xlsx")
        saved = saved_by_libreoffice(self.folder, "review.xlsx", "csv")
        shutil.copy(self.folder / "a.kartei", self.folder / "b.kartei")
        told = kartei(self.folder, "dedupe", "apply", "review.xlsx", "--format", "jsonl")
        told_of_saved = kartei(self.folder, "dedupe", "apply", saved, "--format", "jsonl", database="b.kartei")
        self.assertEqual(told, told_of_saved)
        self.assertEqual(kartei(self.folder, "dump"), kartei(self.folder, "dump", database="b.kartei"))

    def test_the_keys_of_a_review_in_csv_pass_through_unharmed(self) -> None:
        kartei(self.folder, "init")
        for file in ("messe.csv", "erp.csv"):
            kartei(self.folder, "import", file)
        kartei(self.folder, "dedupe", "review", "--out", "review.csv")
        (self.folder / "review.csv").write_text(
            (self.folder / "review.csv").read_text(encoding="utf-8-sig").replace("1;;;;39;", "1;verschieden;;;39;"),
            encoding="utf-8-sig")
        told = kartei(self.folder, "dedupe", "apply", saved_by_libreoffice(self.folder, "review.csv"),
                      "--format", "jsonl")
        self.assertIn('"not_duplicates":1', told)

    def test_a_sheet_of_records_gives_back_only_what_was_changed(self) -> None:
        kartei(self.folder, "init")
        kartei(self.folder, "import", "messe.csv")
        kartei(self.folder, "sheet", "out", "party", "--out", "parties.xlsx")
        untouched = kartei(self.folder, "sheet", "in", saved_by_libreoffice(self.folder, "parties.xlsx"),
                           "--format", "jsonl")
        self.assertIn('"changed_cells":0,"conflicts":0,"rejected":0', untouched)
        book = openpyxl.load_workbook(self.folder / "parties.xlsx")
        sheet = book["party"]
        names = [cell.value for cell in sheet[1]]
        sheet.cell(2, names.index("postcode") + 1, "01069")
        sheet.cell(3, names.index("last_name") + 1, "Kernig")
        book.save(self.folder / "parties.xlsx")
        told = kartei(self.folder, "sheet", "in", saved_by_libreoffice(self.folder, "parties.xlsx"),
                      "--format", "jsonl")
        self.assertIn('"changed_rows":2,"changed_cells":2,"conflicts":0,"rejected":0', told)

    def test_an_export_opens_with_every_cell_as_it_was(self) -> None:
        kartei(self.folder, "init")
        kartei(self.folder, "import", "messe.csv")
        kartei(self.folder, "recipient", "add", "Druckerei")
        kartei(self.folder, "export", "--all", "--channel", "post", "--purpose", "Einladung", "--to", "Druckerei",
               "--out", "post.xlsx")
        sheets = cells(self.folder / "post.xlsx")
        self.assertEqual(sheets, cells(self.folder / saved_by_libreoffice(self.folder, "post.xlsx")))
        self.assertEqual(len(sheets["Liste"]), 4)
        self.assertIn("01067", [cell for row in sheets["Liste"] for cell in row])
        self.assertIn("Guten Tag Petra Schulz", [cell for row in sheets["Liste"] for cell in row])

    def test_decisions_of_clean_count_as_if_they_had_not_been_saved_elsewhere(self) -> None:
        lists = ["messe.csv", "erp.csv"]
        kartei(self.folder, "clean", *lists, "--out", "clean.xlsx")
        self.expect_unharmed("clean.xlsx", saved_by_libreoffice(self.folder, "clean.xlsx"))
        self.assertGreater(decide(self.folder / "clean.xlsx"), 0)
        saved = saved_by_libreoffice(self.folder, "clean.xlsx")
        told = kartei(self.folder, "clean", *lists, "--decisions", "clean.xlsx", "--out", "x.xlsx", "--format", "jsonl")
        told_of_saved = kartei(self.folder, "clean", *lists, "--decisions", saved, "--out", "y.xlsx", "--format", "jsonl")
        self.assertEqual(told, told_of_saved)
        self.assertEqual(cells(self.folder / "x.xlsx"), cells(self.folder / "y.xlsx"))


def main() -> int:
    global program
    parser = argparse.ArgumentParser()
    parser.add_argument("--kartei", required=True)
    program = str(Path(parser.parse_args().kartei).resolve())
    if shutil.which("soffice") is None:
        print("skipped: no soffice; install libreoffice-calc-nogui")
        return SKIPPED
    return 0 if unittest.main(argv=[sys.argv[0]], exit=False).result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
