#!/usr/bin/python3
"""Runs golden cases and compares what the commands answer, byte for byte.

usage: run.py --kartei PROGRAM [--update] [--jobs N] PATH...

A PATH is a case or a folder of cases. With --update the expected parts are written anew from what
the commands answer now, and every change is shown as a diff: read it before you commit it.
"""

import argparse
import difflib
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from case_file import Answer, BadCase, Case, parse, render, render_answer

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-11-23T08:00:00Z"
SECONDS_PER_COMMAND = 120


def find_cases(paths: list[str]) -> list[Path]:
    cases: list[Path] = []
    for path in map(Path, paths):
        cases += sorted(path.rglob("*.test")) if path.is_dir() else [path]
    return cases


def environment(program: Path) -> dict[str, str]:
    """Nothing of the caller's environment gets in: a case means the same on every machine."""
    return {
        "PATH": f"{program.parent}:{ROOT / 'tests/golden/bin'}:/usr/bin:/bin",
        "HOME": ".",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "COLUMNS": "100",
        "USER": "anna",
        "LOGNAME": "anna",
        "KARTEI_DB": "kartei.db",
        "KARTEI_NOW": NOW,
        "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", ""),
    }


def run_case(case: Case, program: Path) -> dict[int, Answer]:
    """The answers to the case's commands, by line number, run one after the other in a fresh folder."""
    answers = {}
    with tempfile.TemporaryDirectory(prefix="golden-") as folder:
        for file in case.files():
            target = Path(folder) / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content(ROOT))
        for command in case.commands():
            answers[command.number] = run_command(command.line, folder, program)
    return answers


def run_command(line: str, folder: str, program: Path) -> Answer:
    try:
        done = subprocess.run(["/bin/sh", "-c", line], cwd=folder, env=environment(program),
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS_PER_COMMAND)
    except subprocess.TimeoutExpired:
        return Answer(err=f"(no answer within {SECONDS_PER_COMMAND} seconds)\n", code=124)
    return Answer(shown(done.stdout), shown(done.stderr), done.returncode)


def shown(data: bytes) -> str:
    """Text as a case shows it: what is no UTF-8 as escapes, a carriage return as its picture."""
    return data.decode("utf-8", "backslashreplace").replace("\r", "␍")


def differences(path: Path, case: Case, answers: dict[int, Answer]) -> list[str]:
    """A unified diff per command that answered otherwise; empty when all is as expected."""
    lines: list[str] = []
    for command in case.commands():
        answer = answers[command.number]
        if answer == command.expected:
            continue
        lines.append(f"{path}:{command.number}: $ {command.line}")
        diff = difflib.unified_diff(render_answer(command.expected), render_answer(answer), "expected",
                                    "answered", lineterm="", n=2)
        lines += list(diff)[2:]
    return lines


def check_case(path: Path, program: Path, update: bool) -> tuple[bool, list[str]]:
    """Whether the case holds, and what to print about it."""
    try:
        case = parse(path.read_text(encoding="utf-8"))
        answers = run_case(case, program)
    except (BadCase, OSError, ValueError, LookupError) as problem:
        return False, [f"{path}: {problem}"]
    found = differences(path, case, answers)
    if found and update:
        path.write_text(render(case, answers), encoding="utf-8")
        return True, [*found, f"{path}: updated"]
    return not found, found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kartei", type=Path, required=True, help="the program to test")
    parser.add_argument("--update", action="store_true", help="write the answers into the cases, showing a diff")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("paths", nargs="+", metavar="PATH")
    options = parser.parse_args()

    program = options.kartei.resolve()
    if not os.access(program, os.X_OK):
        parser.error(f"{program} is no program; build it first")
    cases = find_cases(options.paths)
    if not cases:
        parser.error("no case (*.test) found there")
    with ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda path: check_case(path, program, options.update), cases))
    for _, lines in results:
        for line in lines:
            print(line)
    failed = sum(not passed for passed, _ in results)
    print(f"{len(cases) - failed} cases hold, {failed} do not")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
