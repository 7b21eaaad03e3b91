#!/usr/bin/python3
"""How fast workbooks are read, as a ratio to openpyxl in its fastest mode.

usage: xlsx_read.py BENCH_XLSX_READ [ROWS [COLUMNS]]
"""

import pathlib
import subprocess
import sys
import tempfile
import time

import openpyxl


def openpyxl_seconds(path):
    begin = time.perf_counter()
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    cells = sum(value is not None for sheet in book for row in sheet.iter_rows(values_only=True) for value in row)
    return time.perf_counter() - begin, cells


def kartei_seconds(program, path):
    runs = [subprocess.run([program, "read", path], check=True, capture_output=True, text=True).stdout.split() for _ in range(3)]
    seconds, cells, kib = min(runs, key=lambda run: float(run[0]))
    return float(seconds), int(cells), int(kib) // 1024


def main(program, rows="100000", columns="20"):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "list.xlsx"
        begin = time.perf_counter()
        subprocess.run([program, "write", path, rows, columns], check=True)
        print(f"{rows} rows x {columns} columns, {path.stat().st_size >> 20} MiB, written in {time.perf_counter() - begin:.2f} s")
        ours, our_cells, mebibytes = kartei_seconds(program, path)
        theirs, their_cells = openpyxl_seconds(path)
    print(f"kartei    {ours:6.2f} s  {our_cells} cells, {mebibytes} MiB with the file's bytes")
    print(f"openpyxl  {theirs:6.2f} s  {their_cells} cells (read_only)")
    print(f"ratio     {theirs / ours:6.1f}")
    return 0 if our_cells == their_cells else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
