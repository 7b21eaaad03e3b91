#!/usr/bin/python3
"""Every code of a finding has German words in the sheets of `clean` and the page of `profile`, and none is left over.

usage: german_findings.py [ROOT]
"""

import re
import sys
from pathlib import Path

import source_tree

catalogue = Path("lib/operations/german_findings.cpp")
code = r'"([a-z_]+\.[a-z_0-9]+)"'
telling = re.compile(r"(?:\b(?:note|warning|reject|refuse|refused|refused_row|doubtful|note_wrong|no_record|note_choice)\(\s*(?:\w+,\s*)?|\bcode = |"
                     r"\b(?:Severity|Outcome)::\w+,\s*)" + code)
entry = re.compile(r"\bFindingWords\{\s*" + code)


def check(root: Path) -> list[str]:
    german = set(entry.findall((root / catalogue).read_text()))
    findings, told = [], set()
    for path in source_tree.files(root, "*.cpp"):
        if path.parts[0] not in ("lib", "importers") or path == catalogue:
            continue
        text = "\n".join(source_tree.lines(root, path))
        for found in telling.finditer(text):
            told.add(found[1])
            if found[1] not in german:
                line = text.count("\n", 0, found.start(1)) + 1
                findings.append(f"{path}:{line}: {found[1]} has no German words in {catalogue}")
    return findings + [f"{catalogue}: nothing tells {left}" for left in sorted(german - told)]


if __name__ == "__main__":
    sys.exit(source_tree.main(check, "add the code to finding_words, or take it out"))
