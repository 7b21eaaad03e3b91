"""What dump_records prints of a file, taken apart."""

import json
import subprocess

INPUT_UNUSABLE = 65


class Refused(Exception):
    """The importer cannot use the file as a whole, and says why."""


def said(program, path, *arguments):
    """The lines of dump_records as dictionaries, in their order."""
    done = subprocess.run([program, path, *arguments], capture_output=True, check=False)
    if done.returncode == INPUT_UNUSABLE:
        raise Refused(done.stderr.decode().strip())
    if done.returncode != 0:
        raise RuntimeError(f"{path}: exit code {done.returncode}: {done.stderr.decode()}")
    return [json.loads(line) for line in done.stdout.decode("utf-8").split("\n") if line]


def records(lines):
    """Of each record its cells (column, text), in the order of the columns."""
    columns, found = [], []
    for line in lines:
        if "table" in line:
            columns = []
        elif "column" in line:
            columns.append(line["column"])
        elif "record" in line:
            found.append([(columns[int(index)], text) for index, text in line["cells"].items()])
    return found


def rejects(lines):
    return [line for line in lines if "reject" in line]


def first_difference(found, expected):
    """Where two lists part, in a line; nothing when they are alike."""
    if found == expected:
        return None
    for number, (ours, theirs) in enumerate(zip(found, expected), 1):
        if ours != theirs:
            only = [cell for cell in ours if cell not in theirs], [cell for cell in theirs if cell not in ours]
            return f"record {number}: {only[0]} instead of {only[1]}"
    return f"{len(found)} records instead of {len(expected)}"
