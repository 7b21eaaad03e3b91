#!/usr/bin/python3
"""Holds the importers of workbooks against openpyxl (XLSX), xlrd (XLS) and a plain reading of the XML (ODS) over a folder of files that others made.

usage: compare_workbooks.py DUMP_RECORDS FOLDER

Every cell of every worksheet must have the same text. Files that differ on purpose are named, with the reason, in
compare_workbooks_differences.tsv; a line there whose file does not differ any more is a failure too.
"""

import csv
import datetime
import decimal
import io
import json
import pathlib
import re
import subprocess
import sys
import warnings
import xml.etree.ElementTree
import zipfile

import openpyxl
import xlrd

INPUT_UNUSABLE = 65
DIFFERENCES = pathlib.Path(__file__).with_name("compare_workbooks_differences.tsv")


def number_text(value, number_format):
    """Digits written out, and leading zeros where the number format is nothing but zeros."""
    if isinstance(value, float) and not 1e-9 <= abs(value) < 1e21 and value != 0:
        return repr(value)
    text = f"{decimal.Decimal(repr(value)):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    section = number_format.split(";")[0]
    if re.fullmatch(r"0{2,}", section) and text.isdigit():
        return text.zfill(len(section))
    return text


def moment_text(value):
    text = value.isoformat(timespec="milliseconds" if value.microsecond else "seconds")
    return text.removesuffix("T00:00:00")


def elapsed_text(value):
    seconds = int(value.total_seconds())
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def unescaped(text):
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def text_of(cell):
    value = cell.value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return number_text(value, cell.number_format)
    if isinstance(value, (datetime.datetime, datetime.time)):
        return moment_text(value)
    if isinstance(value, datetime.timedelta):
        return elapsed_text(value)
    return "" if value is None else unescaped(str(value))


def without_blank_rows(cells):
    filled = {(sheet, row) for (sheet, row, _), text in cells.items() if text.strip()}
    return {place: text for place, text in cells.items() if text and place[:2] in filled}


def openpyxl_cells(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, data_only=True)
    return without_blank_rows(
        {
            (sheet.title, cell.row, cell.column - 1): text_of(cell)
            for sheet in book.worksheets
            for cell in sheet._cells.values()  # iter_rows() would make every cell up to a lonely last one
        }
    )


def xlrd_text(cell, book):
    number_format = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code[cell.value]
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return number_text(cell.value, number_format)
    if cell.ctype == xlrd.XL_CELL_DATE:
        if "[h" in number_format.lower():
            return elapsed_text(datetime.timedelta(days=cell.value))
        moment = xlrd.xldate.xldate_as_datetime(cell.value, book.datemode)
        return moment_text(moment if cell.value >= 1 else moment.time())
    return cell.value


def xlrd_cells(path):
    book = xlrd.open_workbook(path, formatting_info=True, logfile=io.StringIO())
    return without_blank_rows(
        {
            (sheet.name, row + 1, column): xlrd_text(sheet.cell(row, column), book)
            for sheet in book.sheets()
            for row in range(sheet.nrows)
            for column in range(sheet.row_len(row))
        }
    )


def local(name):
    return name.split("}")[-1]


def ods_text(cell):
    values = {local(name): value for name, value in cell.attrib.items()}
    kind = values.get("value-type", "")
    if kind == "boolean":
        return values["boolean-value"].upper()
    if kind == "date":
        return values["date-value"].removesuffix("T00:00:00")
    if kind == "time":
        hours, minutes, seconds = re.fullmatch(r"PT(\d+)H(\d+)M(\d+).*S", values["time-value"]).groups()
        return f"{hours}:{minutes}:{seconds}"
    if "value" in values:
        return number_text(float(values["value"]), "")
    return "\n".join("".join(part.itertext()) for part in cell if local(part.tag) == "p")


def ods_cells(path):
    """The document all at once, repeats of empty rows and cells passed over."""
    document = xml.etree.ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml"))
    (spreadsheet,) = (part for part in document.iter() if local(part.tag) == "spreadsheet")
    cells = {}
    for table in (part for part in spreadsheet if local(part.tag) == "table"):
        values = {local(name): value for name, value in table.attrib.items()}
        number = 1
        for row in (part for part in table.iter() if local(part.tag) == "table-row"):
            column = 0
            for cell in row:
                text = ods_text(cell)
                repeats = {local(name): int(n) for name, n in cell.attrib.items() if "repeated" in name}
                for _ in range(repeats.get("number-columns-repeated", 1)):
                    if text:
                        cells[(values["name"], number, column)] = text
                    column += 1
            number += next((int(n) for name, n in row.attrib.items() if "rows-repeated" in name), 1)
    return without_blank_rows(cells)


ORACLES = {
    ".xlsx": ("xlsx", openpyxl_cells),
    ".xlsm": ("xlsx", openpyxl_cells),
    ".xls": ("xls", xlrd_cells),
    ".ods": ("ods", ods_cells),
}


def ours(program, path):
    importer = ORACLES[path.suffix.lower()][0]
    done = subprocess.run([program, path, importer, "no-header"], capture_output=True, check=False)
    if done.returncode == INPUT_UNUSABLE:
        raise ValueError(f"refused: {done.stderr.decode().strip()}")
    if done.returncode != 0:
        raise RuntimeError(f"{path.name}: exit code {done.returncode}: {done.stderr.decode().strip()}")
    cells, sheet = {}, None
    for line in done.stdout.decode("utf-8").split("\n"):
        said = json.loads(line) if line else {}
        sheet = said.get("table", sheet)
        for column, text in said.get("cells", {}).items():
            cells[(sheet, said["record"], int(column))] = text
    return cells


def difference(program, path):
    """What is not alike, in a line; nothing when all is."""
    try:
        found = ours(program, path)
    except ValueError as error:
        return str(error)
    try:
        expected = ORACLES[path.suffix.lower()][1](path)
    except Exception as error:  # they raise whatever their parsers do
        return f"the other program cannot read it: {error}"
    wrong = sorted(place for place in expected.keys() | found.keys() if expected.get(place) != found.get(place))
    if not wrong:
        return None
    first = wrong[0]
    return f"{len(wrong)} cells, first {first}: {found.get(first)!r} instead of {expected.get(first)!r}"


def main(program, folder):
    with DIFFERENCES.open(encoding="utf-8", newline="") as file:
        explained = dict(csv.reader(file, delimiter="\t"))
    failures = []
    paths = sorted(path for path in pathlib.Path(folder).iterdir() if path.suffix.lower() in ORACLES)
    for path in paths:
        differs = difference(program, path)
        if differs and path.name not in explained:
            failures.append(f"{path.name}: {differs}")
        if not differs and path.name in explained:
            failures.append(f"{path.name}: does not differ; remove it from {DIFFERENCES.name}")
    failures += [f"{name}: named in {DIFFERENCES.name}, but not there" for name in explained.keys() - {p.name for p in paths}]
    print(*failures, f"{len(paths)} workbooks, {len(explained)} differ with a reason", sep="\n")
    return 1 if failures or not paths else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
