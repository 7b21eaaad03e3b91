#!/usr/bin/python3
"""How long our files and functions are, beside where we want them: a compass for the eye, no gate.

usage: sizes.py [ROOT]

Needs universal-ctags. Where we want to be: file median about 110 lines, p90 300; function median 8, p90 25,
hardly ever past 60.
"""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

import source_tree

CTAGS = ["ctags", "--output-format=json", "--fields=+ne", "--kinds-C++=f", "-L", "-", "-f", "-"]


def percentile(values: list[int], percent: int) -> int:
    """Nearest rank; 0 of nothing."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)] if ordered else 0


def function_lengths(root: Path, paths: list[Path]) -> list[tuple[int, str]]:
    """(lines, "path: name") of every function that has a body."""
    out = subprocess.run(CTAGS, cwd=root, input="\n".join(map(str, paths)), text=True, capture_output=True, check=True)
    tags = [json.loads(line) for line in out.stdout.splitlines()]
    return [(tag["end"] - tag["line"] + 1, f"{tag['path']}: {tag['name']}") for tag in tags if "end" in tag]


def summary(what: str, sized: list[tuple[int, str]]) -> list[str]:
    sizes = [size for size, _ in sized]
    lines = [f"{len(sizes)} {what}: median {median(sizes):.0f}, p90 {percentile(sizes, 90)}, max {max(sizes)} lines"]
    lines += [f"  {size:5} {name}" for size, name in sorted(sized, reverse=True)[:5]]
    return lines


def report(root: Path) -> list[str]:
    paths = [path for path in source_tree.files(root, "*.cpp", "*.hpp") if path.parts[0] in ("cli", "lib", "importers")]
    files = [(len(source_tree.lines(root, path)), str(path)) for path in paths]
    functions = function_lengths(root, paths)
    return (summary("files", files) if files else []) + (summary("functions", functions) if functions else [])


def main() -> int:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    print("\n".join(report(root)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
