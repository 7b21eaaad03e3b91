#!/usr/bin/python3
"""Runs the commands that the documents show, and compares the output where they show it.

usage: documents.py --kartei PROGRAM FILE.md...

Every ```console block of a document is run in order, in one folder that holds a copy of samples/. A line
that begins with "$ " is a command (a final backslash continues it); the lines below it are its output, in
which a line "..." stands for any lines, and "..." in a line for any text. Output that is not shown is not compared. A command must succeed,
unless the document shows its exit code with `; echo $?` or the like. A command line of kartei in any other
kind of block is an error: nobody would run it.
"""

import argparse
import difflib
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from run import ROOT, run_command

FENCE = re.compile(r"```(?P<kind>\S*)\s*$")


@dataclass
class Step:
    line: str
    number: int
    shown: list[str] = field(default_factory=list)


def steps(text: str) -> tuple[list[Step], list[str]]:
    """The commands of a document, and what is wrong with how it shows them."""
    found: list[Step] = []
    problems: list[str] = []
    kind = None
    for number, line in enumerate(text.splitlines(), start=1):
        fence = FENCE.match(line)
        if fence:
            kind = fence["kind"] if kind is None else None
        elif kind == "console":
            add_line(found, line, number)
        elif kind is not None and re.match(r"\s*(\$ )?kartei [a-z]", line):
            problems.append(f"{number}: `{line.strip()}` stands outside a console block, so no test runs it")
    return found, problems


def add_line(found: list[Step], line: str, number: int) -> None:
    if line.startswith("$ "):
        found.append(Step(line[2:], number))
    elif found and not found[-1].shown and found[-1].line.endswith("\\"):
        found[-1].line = found[-1].line[:-1] + line.strip()
    elif found:
        found[-1].shown.append(line)


def matches(shown: list[str], said: list[str]) -> bool:
    """Whether the output is what is shown, "..." standing for what is left out."""
    def pattern_of(line: str) -> str:
        return "(?s:.*?)" if line == "..." else re.escape(line + "\n").replace(r"\.\.\.", ".*")

    pattern = "".join(map(pattern_of, shown))
    return re.fullmatch(pattern, "".join(line + "\n" for line in said)) is not None


def without_trailing_blanks(lines: list[str]) -> list[str]:
    lines = [line.rstrip() for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def check(step: Step, folder: str, program: Path) -> list[str]:
    answer = run_command(step.line, folder, program)
    if answer.code:
        return [f"{step.number}: $ {step.line}", f"  exit code {answer.code}", *answer.err.splitlines()]
    said = without_trailing_blanks((answer.out + answer.err).splitlines())
    shown = without_trailing_blanks(step.shown)
    if not shown or matches(shown, said):
        return []
    diff = difflib.unified_diff(shown, said, "shown", "answered", lineterm="", n=1)
    return [f"{step.number}: $ {step.line}", *list(diff)[2:]]


def check_document(path: Path, program: Path) -> tuple[int, list[str]]:
    """How many commands the document shows, and what is wrong with them."""
    found, problems = steps(path.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="document-") as folder:
        shutil.copytree(ROOT / "samples", Path(folder) / "samples")
        for step in found:
            problems += check(step, folder, program)
    return len(found), [f"{path}:{problem}" for problem in problems]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kartei", type=Path, required=True, help="the program that the documents are about")
    parser.add_argument("documents", nargs="+", type=Path, metavar="FILE.md")
    options = parser.parse_args()
    failed = False
    for path in options.documents:
        count, problems = check_document(path, options.kartei.resolve())
        print(f"{path}: {count} commands run")
        print("".join(problem + "\n" for problem in problems), end="")
        failed = failed or bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
