#!/usr/bin/python3
"""Every command has a golden case, every folder of cases has its command, and messages advise only what exists.

usage: coverage.py --kartei PROGRAM [FOLDER]

The list of commands is the program's own, `kartei help --list`. The cases of `consent give` live in the
folder consent/, and at least one of them must type `kartei consent give`.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

from case_file import parse

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')
ADVICE = re.compile(r"\bkartei ([a-z][a-z-]*)")
TOOLS = {"bin", "__pycache__"}


def typed_lines(folder: Path) -> list[str]:
    return [command.line for path in sorted(folder.glob("*.test"))
            for command in parse(path.read_text(encoding="utf-8")).commands()]


def findings(commands: list[str], folder: Path) -> list[str]:
    found = []
    for name in commands:
        lines = typed_lines(folder / name.split()[0])
        if not any(f"kartei {name}" in line for line in lines):
            found.append(f"`kartei {name}` has no golden case: write {folder.name}/{name.split()[0]}/*.test")
    known = {name.split()[0] for name in commands} | TOOLS
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in known:
            found.append(f"{folder.name}/{path.name} is no command of `kartei help --list`")
    return found


def advice(commands: list[str], root: Path) -> list[str]:
    """Messages that tell the user to type a command that is none."""
    words = {name.split()[0] for name in commands}
    found = []
    for folder in ("cli", "lib", "importers"):
        for path in sorted((root / folder).rglob("*.?pp")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                literals = " ".join(LITERAL.findall(line))
                for word in ADVICE.findall(literals):
                    if word not in words:
                        found.append(f"{path.relative_to(root)}:{number}: advises `kartei {word}`, which is no command")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kartei", type=Path, required=True)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    options = parser.parse_args()
    listed = subprocess.run([options.kartei, "help", "--list"], check=True, capture_output=True, text=True)
    commands = listed.stdout.splitlines()
    found = findings(commands, options.folder) + advice(commands, ROOT)
    print("".join(line + "\n" for line in found), end="")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
