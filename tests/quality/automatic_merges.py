#!/usr/bin/python3
"""How right what Kartei merges unseen is: a generated German list goes through `kartei import` and `kartei dedupe
--auto-merge`, and who stands for which party then is compared with the truth.

usage: automatic_merges.py --kartei PROGRAM --generate PROGRAM [--rows N] [--seed N]

The list is imported without its numbers: two numbers of one source would keep every pair for a person to decide. Of
organisations also those are compared that only people name as where they work. Fails when more than one in a thousand of
the pairs within parties is wrong, or when anybody is merged with somebody else of the same household or office.
"""

import argparse
import csv
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

KEY = "Kundennummer"
MOST_WRONG = 0.001

# A row and which of the parties that it names: "person" or "organisation".
Mention = tuple[int, str]


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def write_without_key(rows: list[dict[str, str]], path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, [column for column in rows[0] if column != KEY], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def tables_of(dump: str) -> dict[str, list[dict[str, str]]]:
    tables, head = {}, []
    for line in dump.splitlines():
        if line.startswith("# "):
            name, *head = line[2:].split("\t")
            tables[name] = []
        else:
            tables[name].append(dict(zip(head, line.split("\t"))))
    return tables


def parties_of(tables: dict[str, list[dict[str, str]]]) -> dict[Mention, str]:
    """For each mention the leader of its party."""
    number = {row["source_record_id"]: int(row["record"]) - 1 for row in tables["source_records"]}
    leader = {row["party_id"]: row["leader_id"] for row in tables["parties"]}
    return {(number[row["source_record_id"]], row["part"]): leader[row["party_id"]] for row in tables["links"]}


def true_party(row: dict[str, str], part: str) -> str:
    """A person's own, of an organisation the office; people without one have no organisation to be compared."""
    if part == "person":
        return row["Entität"] if row["Art"] == "person" else ""
    return row["Gruppe"] if row["Gruppe"].startswith("F") else ""


def pairs_within(parties: dict[Mention, str]):
    members = defaultdict(list)
    for mention, party in parties.items():
        members[party].append(mention)
    for mentions in members.values():
        yield from combinations(mentions, 2)


def kind_of(a: dict[str, str], b: dict[str, str], part: str) -> str:
    if part == "organisation":
        return "two organisations"
    if a["Gruppe"] != b["Gruppe"]:
        return "two people of two houses"
    return "two of one office" if a["Gruppe"].startswith("F") else "two of one household"


def merged(kartei: Path, rows: list[dict[str, str]], folder: Path) -> dict[Mention, str]:
    def run(*words: str) -> str:
        return subprocess.run([kartei, *words, "--db", "list.kartei", "--now", "2026-11-23"], cwd=folder, check=True,
                              stdout=subprocess.PIPE, text=True).stdout

    write_without_key(rows, folder / "unnumbered.csv")
    run("init")
    run("import", "unnumbered.csv", "--source", "list")
    run("dedupe", "--auto-merge", "--max-merges", str(len(rows)))
    return parties_of(tables_of(run("dump")))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kartei", type=Path, required=True)
    parser.add_argument("--generate", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([arguments.generate.resolve(), "--rows", str(arguments.rows), "--seed", str(arguments.seed),
                        "--out", "list.csv", "--truth", "truth.csv"], cwd=folder, check=True)
        truth = read(folder / "truth.csv")
        found = merged(arguments.kartei.resolve(), read(folder / "list.csv"), folder)

    known = {mention: party for mention, party in found.items() if true_party(truth[mention[0]], mention[1])}
    all_pairs, wrong, examples = Counter(), Counter(), defaultdict(list)
    for a, b in pairs_within(known):
        all_pairs[a[1]] += 1
        if true_party(truth[a[0]], a[1]) == true_party(truth[b[0]], b[1]):
            continue
        kind = kind_of(truth[a[0]], truth[b[0]], a[1])
        wrong[kind] += 1
        examples[kind].append(f"{truth[a[0]][KEY]} {truth[b[0]][KEY]}")
    precision = 1 - wrong.total() / all_pairs.total()
    print(f"merged unseen: {all_pairs['person']} pairs of people, {all_pairs['organisation']} of organisations; "
          f"precision {precision:.5f}")
    for kind, count in sorted(wrong.items()):
        print(f"wrong: {kind} ({count} pairs): {', '.join(examples[kind][:5])}")
    sys.exit(precision < 1 - MOST_WRONG or wrong["two of one household"] > 0 or wrong["two of one office"] > 0)


if __name__ == "__main__":
    main()
