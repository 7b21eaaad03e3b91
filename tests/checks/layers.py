#!/usr/bin/python3
"""The architecture: which folder may include which, and whether CMake's link graph says the same.

usage: layers.py [ROOT]

    cli -> operations -> {importers, store, export, pure layers}      importers -> model, text, format

Two lists that may only shrink say what deviates; a deviation that vanished must leave its list.
"""

import re
import sys
from pathlib import Path

import source_tree

# Each layer and the layers it may include. A layer may always include itself and what stands in `foundation`.
foundation = {"model"}
pure = {
    "text",
    "format",
    "reference",
    "letter",
    "phonetic",
    "normalise",
    "card",
    "mapping",
    "match",
    "survivorship",
    "consent",
    "segment",
    "quality",
    "search",
    "selling",
    "calendar",
    "qualify",
}
allowed = {
    "model": set(),
    "text": set(),
    "format": {"text"},
    "reference": {"text"},
    "letter": {"text", "reference"},
    "phonetic": {"text"},
    "normalise": {"text", "format", "phonetic", "reference"},
    "card": {"text", "format", "normalise"},
    "mapping": {"text", "format", "normalise", "reference"},
    "match": {"text", "phonetic", "normalise", "reference"},
    "survivorship": {"text", "normalise"},
    "consent": {"text", "normalise"},
    "segment": {"text", "normalise"},
    "search": {"text", "phonetic", "match"},
    "segment": {"text", "reference"},
    "quality": {"text", "normalise", "mapping", "reference"},
    "selling": {"text", "mapping", "quality"},
    "calendar": {"normalise"},
    "qualify": {"text", "normalise"},
    "qualify": {"text", "normalise", "quality"},
    "importers": {"text", "format"},
    "schema": set(),
    "store": pure | {"schema"},
    "export": {"text", "format", "reference"},
    "operations": pure | {"importers", "store", "export", "schema"},
    "cli": pure | {"operations", "importers"},
}

# (layer, layer) pairs that deviate from the table above, each with its reason.
deviations: dict[tuple[str, str], str] = {
    ("cli", "store"): "a command opens the database and hands it to its operation; it asks it nothing itself",
}

INCLUDE = re.compile(r'\s*#\s*include\s+"(?P<path>[^"]+)"')
LAYER_CALL = re.compile(r"kartei_layer\(\s*(?P<name>\w+)(?P<arguments>[^)]*)\)", re.DOTALL)


def layer_of(path: Path) -> str | None:
    """The layer a source file belongs to; nothing for tests, benchmarks and the like."""
    parts = path.parts
    if parts[0] == "lib" and len(parts) > 2:
        return parts[1]
    return parts[0] if parts[0] in ("importers", "schema", "cli") else None


def included_layer(text: str) -> str | None:
    first = text.split("/")[0]
    return first if first in allowed else None


def is_allowed(layer: str, other: str) -> bool:
    return other in {layer} | foundation | allowed[layer]


def check_includes(root: Path, seen: set[tuple[str, str]]) -> list[str]:
    found = []
    for path in source_tree.files(root, "*.cpp", "*.hpp"):
        layer = layer_of(path)
        if layer is None:
            continue
        if layer not in allowed:
            found.append(f"{path}: folder {layer} is no layer: give it a line in tests/checks/layers.py")
            continue
        for number, line in enumerate(source_tree.lines(root, path), start=1):
            include = INCLUDE.match(line)
            other = included_layer(include["path"]) if include else None
            if other is None or is_allowed(layer, other):
                continue
            seen.add((layer, other))
            if (layer, other) not in deviations:
                found.append(f"{path}:{number}: {layer} may not include {other}")
    return found


def check_links(root: Path) -> list[str]:
    found = []
    for path in source_tree.files(root, "CMakeLists.txt"):
        if layer_of(path) is None:
            continue
        for call in LAYER_CALL.finditer((root / path).read_text()):
            layer, arguments = call["name"], call["arguments"].split()
            if layer not in allowed:
                found.append(f"{path}: {layer} is no layer: give it a line in tests/checks/layers.py")
                continue
            for other in words_after(arguments, "DEPENDS"):
                if not is_allowed(layer, other) and (layer, other) not in deviations:
                    found.append(f"{path}: {layer} may not link {other}")
    return found


def words_after(arguments: list[str], keyword: str) -> list[str]:
    if keyword not in arguments:
        return []
    rest = arguments[arguments.index(keyword) + 1:]
    ends = [i for i, word in enumerate(rest) if word.isupper()]
    return rest[:ends[0]] if ends else rest


def check(root: Path) -> list[str]:
    seen: set[tuple[str, str]] = set()
    found = check_includes(root, seen) + check_links(root)
    for pair in sorted(set(deviations) - seen):
        found.append(f"tests/checks/layers.py: the deviation {pair[0]} -> {pair[1]} is gone: take it off the list")
    return found


if __name__ == "__main__":
    sys.exit(source_tree.main(check, "the layers of the architecture (docs/architecture.md)"))
