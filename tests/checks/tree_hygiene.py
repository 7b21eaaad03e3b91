#!/usr/bin/python3
"""Nothing of one machine gets into the tree, and files are named as the project names things.

usage: tree_hygiene.py [ROOT]
"""

import re
import sys
from pathlib import Path

import source_tree

# Folders that exist on somebody's machine only. Split, so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w.~$}-])/(?:ho" r"me|ro" r"ot|wo" r"rk|fa" r"rm|mnt|Users|tmp)/\w")
SOURCE_NAME = re.compile(r"[a-z0-9_]+\.(cpp|hpp|py|sql|test)")
VAGUE = re.compile(r"(^|_)(util|utils|helper|helpers|manager|misc|common|stuff)(_|\.|$)")
MAX_BYTES = 1_500_000


def check_paths(root: Path, path: Path) -> list[str]:
    return [f"{path}:{number}: a path of one machine: {line.strip()[:80]}"
            for number, line in enumerate(source_tree.lines(root, path), start=1) if MACHINE_PATH.search(line)]


def check_name(path: Path) -> list[str]:
    if path.suffix not in (".cpp", ".hpp", ".py", ".sql", ".test"):
        return []
    found = []
    if not SOURCE_NAME.fullmatch(path.name):
        found.append(f"{path}: names are snake_case")
    if VAGUE.search(path.name):
        found.append(f"{path}: a name that says nothing; name its main type or function")
    return found


def check_size(root: Path, path: Path) -> list[str]:
    size = (root / path).stat().st_size
    return [f"{path}: {size} bytes; a repository is no place for large files"] if size > MAX_BYTES else []


def check_text(root: Path, path: Path) -> list[str]:
    found = []
    if path.suffix in (".cpp", ".hpp", ".py", ".sql", ".cmake") or path.name == "CMakeLists.txt":
        for number, line in enumerate(source_tree.lines(root, path), start=1):
            if line != line.rstrip() or "\t" in line:
                found.append(f"{path}:{number}: tab or trailing blank")
    return found


def check(root: Path) -> list[str]:
    found = []
    for path in source_tree.files(root):
        found += check_paths(root, path) + check_name(path) + check_size(root, path) + check_text(root, path)
    return found


if __name__ == "__main__":
    sys.exit(source_tree.main(check, "hygiene of the tree"))
