#!/usr/bin/python3
"""Words that may stand in a few places only: each rule names them, the places, and why.

usage: forbidden_words.py [ROOT]
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import source_tree


@dataclass(frozen=True)
class Rule:
    pattern: str
    where: tuple[str, ...]  # files it is about
    reason: str
    allowed: tuple[str, ...] = ()  # files in which it may stand
    at_most: int = 0  # files in which it may stand besides; for words that only must stay rare
    in_comments: bool = False


cpp = ("*.cpp", "*.hpp")
product = ("lib/**", "importers/**", "cli/**", "schema/**")
pure = tuple(f"lib/{layer}/**" for layer in
             ("model", "text", "format", "reference", "phonetic", "normalise", "mapping", "match", "survivorship",
              "consent", "segment", "quality"))

build_tools = ("lib/reference/compile_tables.cpp",)  # programs that run while Kartei is built

rules = (
    Rule(r"#\s*include\s*<sqlite3", product, "SQLite is wrapped once", allowed=("lib/store/sqlite/*",)),
    Rule(r"::now\(", product, "only the command line reads the clock", allowed=("cli/*",)),
    Rule(r"\bgetenv\b", product, "only the command line reads the environment", allowed=("cli/*",)),
    Rule(r"\bstd::c(out|err|in)\b|\bprintf\s*\(", product, "only the command line touches the standard streams",
         allowed=("cli/*", *build_tools)),
    Rule(r"\bsetlocale\b|\bstd::locale\b", product, "results never depend on the locale"),
    Rule(r"(?<![\w:.>])(std::)?(tolower|toupper|isalpha|isalnum|isdigit|isspace|isupper|islower|ispunct)\s*\(",
         product, "depends on the locale and breaks on UTF-8; see lib/text"),
    Rule(r"\bsto(d|f|i|l|ul|ll|ull|ld)\s*\(|\bstrto(d|f|l|ul|ll)\s*\(|\bato[ifl]\s*\(", product,
         "depends on the locale or swallows errors; use std::from_chars"),
    Rule(r"\bstd::w?regex\b|#\s*include\s*<regex>", product, "slow to compile and to run"),
    Rule(r"\b(localtime|gmtime|strtok|strerror|asctime|ctime)\s*\(", product, "not safe with threads"),
    Rule(r"\brand\s*\(|\brandom_device\b", product, "chance comes in as a seed", allowed=("cli/*",)),
    Rule(r"\b(i|o)?fstream\b|\bfopen\s*\(|\bstd::filesystem\b", pure, "pure layers see no files",
         allowed=build_tools),
    Rule(r'"\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE TABLE|WITH)\s', product, "SQL lives in schema/*.sql",
         allowed=("schema/*",)),
    Rule(r"\bcatch\s*\(\s*\.\.\.\s*\)", product, "catch what you know; the rest ends in main",
         allowed=("lib/operations/input/ordered_pipeline.hpp",)),  # carries a thread's exception to its caller
    Rule(r"#\s*if\s+0\b", cpp, "dead code; git remembers it", in_comments=True),
    Rule(r"\bDISABLED_\w", cpp, "a test that does not run tests nothing"),
    Rule(r"\bGTEST_SKIP\(\)\s*;", cpp, "a skipped test says why: GTEST_SKIP() << reason"),
    Rule(r"\b(TODO|FIXME|XXX)\b", (*cpp, "*.py", "*.sql"), "an issue is the place for what is left to do",
         allowed=("tests/checks/*",), in_comments=True),
    Rule(r"\bNOLINT(NEXTLINE|BEGIN)?\b(?!\([\w.,-]+\).*\S)", cpp, "a NOLINT names its check and its reason",
         in_comments=True),
    Rule(r"#\s*include\s*<(CLI/|CLI11)", product, "costs 25 s a file under sanitizers", at_most=3),
    Rule(r"#\s*include\s*<nlohmann/", product, "costs 25 s a file under sanitizers", at_most=4),
)

COMMENT = re.compile(r"^\s*(//|\*|/\*).*|\s//.*")


def is_in(path: Path, patterns: tuple[str, ...]) -> bool:
    """Glob over the whole path: `lib/**` and `cli/*` both mean everything below."""
    for pattern in patterns:
        folder = pattern.rstrip("*")
        if folder.endswith("/") and str(path).startswith(folder) or path.match(pattern):
            return True
    return False


def hits(tree: dict[Path, list[str]], rule: Rule) -> dict[Path, list[int]]:
    pattern = re.compile(rule.pattern)
    found: dict[Path, list[int]] = {}
    for path, lines in tree.items():
        if not is_in(path, rule.where) or is_in(path, rule.allowed):
            continue
        for number, line in enumerate(lines, start=1):
            code = line if rule.in_comments else COMMENT.sub("", line)
            if pattern.search(code):
                found.setdefault(path, []).append(number)
    return found


def check_rule(tree: dict[Path, list[str]], rule: Rule) -> list[str]:
    found = hits(tree, rule)
    if len(found) <= rule.at_most:
        return []
    limit = f" (at most {rule.at_most} files)" if rule.at_most else ""
    return [f"{path}:{number}: /{rule.pattern}/{limit}: {rule.reason}"
            for path, numbers in found.items() for number in numbers]


def check(root: Path) -> list[str]:
    tree = {path: source_tree.lines(root, path) for path in source_tree.files(root, "*.cpp", "*.hpp", "*.py", "*.sql")}
    return [finding for rule in rules for finding in check_rule(tree, rule)]


if __name__ == "__main__":
    sys.exit(source_tree.main(check, "words that stand where they may not"))
