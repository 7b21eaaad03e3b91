#!/usr/bin/python3
"""Holds the DBF importer against dbfread over folders of files that others and we made.

usage: compare_dbf.py DUMP_RECORDS FOLDER...

Every cell of every record must be the same, texts in the encoding that the importer decided on. Of a time dbfread has
the hour, too; the importer takes the day. What dbfread cannot read is named, with the reason.
"""

import datetime
import pathlib
import sys

import dbfread
import dumped

UNREADABLE = {
    "dbf__dbase_02.dbf": "dBase II, which dbfread does not know; the importer refuses it",
}
TEXTS = "CVM"
NO_TEXT = "GPO0"  # pictures, objects and the flags of nullable columns are left out


def text_of(value, field):
    if value is None or isinstance(value, bytes):
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.strftime("%Y-%m-%d")
    return str(value) if field.type not in TEXTS else value.strip(" \0")


def same(ours, theirs, field):
    if field.type in TEXTS or ours == theirs:
        return ours == theirs
    try:
        return float(ours or 0) == float(theirs or 0)
    except ValueError:
        return False


def difference(program, path):
    lines = dumped.said(program, path, "dbf")
    encoding = next(line["choice"] for line in lines if line.get("decided") == "encoding")
    table = dbfread.DBF(path, encoding=encoding.replace("windows-", "cp"), ignore_missing_memofile=True)
    fields = [field for field in table.fields if field.type not in NO_TEXT]
    found = dumped.records(lines)
    expected = list(table)
    if len(found) + len(dumped.rejects(lines)) != len(expected):
        return f"{len(found)} records instead of {len(expected)}"
    for number, (cells, row) in enumerate(zip(found, expected), 1):
        ours = dict(cells)
        for field in fields:
            theirs = text_of(row[field.name], field)
            if not same(ours.get(field.name, "").strip(), theirs.strip(), field):
                return f"record {number}, {field.name}: {ours.get(field.name, '')!r} instead of {theirs!r}"
    return None


def main(program, *folders):
    paths = sorted(path for folder in folders for path in pathlib.Path(folder).glob("*.dbf"))
    failures = records = 0
    for path in paths:
        if path.name in UNREADABLE:
            continue
        differs = difference(program, path)
        failures += differs is not None
        records += len(dbfread.DBF(path, ignore_missing_memofile=True, char_decode_errors="replace"))
        if differs:
            print(f"{path.name}: {differs}")
    print(f"{len(paths)} files, {records} records, {len(UNREADABLE)} that dbfread cannot read, {failures} unlike it")
    return 1 if failures or not paths else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
