#!/usr/bin/python3
"""Writes a workbook with Kartei and looks at it with openpyxl: workbook_as_openpyxl_reads_it.py WRITE_WORKBOOK"""

import datetime
import pathlib
import subprocess
import sys
import tempfile
import unittest

import openpyxl

WRITE_WORKBOOK = sys.argv.pop(1)


class Workbook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "out.xlsx"
            subprocess.run([WRITE_WORKBOOK, path], check=True)
            cls.book = openpyxl.load_workbook(path)

    def rows(self, sheet):
        return [list(row) for row in self.book[sheet].iter_rows(values_only=True)]

    def test_sheets_have_names_that_excel_takes(self):
        self.assertEqual(self.book.sheetnames, ["Leute", "Notizen_ _alle_", "leer", "Lange Texte"])

    def test_cells_have_the_kind_of_their_column_or_stay_text(self):
        self.assertEqual(
            self.rows("Leute"),
            [
                ["Name", "PLZ", "Nummer", "geboren", "Entscheidung"],
                ["Müller & Söhne", "01067", 42, datetime.datetime(1980, 2, 29), None],
                ["=1+1", "+4930123456", "007", "1899-12-31", "gleich"],
                ["zwei_x000D_\nZeilen_x0001_ _x005F_x000D_", None, "1234567890123456", "29.2.1980", None],
            ],
        )

    def test_nothing_is_a_formula(self):
        kinds = {cell.data_type for row in self.book["Leute"].iter_rows() for cell in row}
        self.assertNotIn("f", kinds)

    def test_header_is_bold_frozen_and_filtered(self):
        sheet = self.book["Leute"]
        self.assertTrue(sheet["A1"].font.bold)
        self.assertEqual(sheet.freeze_panes, "A2")
        self.assertEqual(sheet.auto_filter.ref, "A1:E4")

    def test_text_columns_keep_what_is_typed_as_text(self):
        self.assertEqual(self.book["Leute"]["B2"].number_format, "@")

    def test_choices_are_offered(self):
        (validation,) = self.book["Leute"].data_validations.dataValidation
        self.assertEqual(validation.formula1, '"gleich,verschieden"')
        self.assertEqual(str(validation.sqref), "E2:E4")

    def test_columns_are_as_wide_as_what_they_hold(self):
        widths = self.book["Leute"].column_dimensions
        self.assertGreater(widths["A"].width, len("Müller & Söhne"))
        self.assertLess(self.book["Notizen_ _alle_"].column_dimensions["A"].width, 62)

    def test_a_text_too_long_for_a_cell_stands_whole_in_a_sheet_of_its_own(self):
        shown = self.rows("Notizen_ _alle_")[1][0]
        self.assertLessEqual(len(shown), 32767)
        self.assertTrue(shown.endswith("(vollständig im Blatt „Lange Texte“)"))
        header, *parts = self.rows("Lange Texte")
        self.assertEqual(header, ["Blatt", "Zeile", "Spalte", "Teil", "Text"])
        self.assertEqual([part[:4] for part in parts], [["Notizen_ _alle_", 2, "Notiz", n] for n in (1, 2)])
        self.assertEqual("".join(part[4] for part in parts), "a" * 40000 + "Ende")

    def test_the_moment_of_creation_is_the_one_given(self):
        self.assertEqual(self.book.properties.created, datetime.datetime(2026, 11, 22, 8, 15))


if __name__ == "__main__":
    unittest.main()
