#!/usr/bin/python3
"""A type's name stands for one type in its namespace: two of one name link without a word and destroy each other's
members.

usage: one_definition.py [ROOT]
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

import source_tree

NAMESPACE = re.compile(r"namespace(?: ([\w:]+))? \{")
NAMESPACE_END = re.compile(r"\} *// namespace")
TYPE = re.compile(r"(?:struct|class|enum|enum class) (\w+)(?: final)?(?: :[^:].*)? \{")


def types(root: Path, path: Path) -> list[str]:
    """The types that a file defines, with their namespace; those of an unnamed one are the file's own."""
    within: list[str] = []
    found = []
    for line in source_tree.lines(root, path):
        if opened := NAMESPACE.match(line):
            within.append(opened[1] or "")
        elif NAMESPACE_END.match(line) and within:
            within.pop()
        elif (defined := TYPE.match(line)) and "" not in within:
            found.append("::".join([*within, defined[1]]))
    return found


def check(root: Path) -> list[str]:
    places = defaultdict(list)
    for path in source_tree.files(root, "*.[ch]pp"):
        if path.parts[0] not in ("lib", "importers", "cli"):
            continue
        for name in types(root, path):
            places[name].append(path)
    return [f"{name} is defined in {' and in '.join(map(str, files))}"
            for name, files in sorted(places.items()) if len(files) > 1]


if __name__ == "__main__":
    sys.exit(source_tree.main(check, "types of one name"))
