#!/usr/bin/python3
"""Makes the samples: the ERP's list, marketing's list, an Outlook folder, cards from the fair, and the truth.

usage: make_samples.py [--seed N] [FOLDER]

Seed 1 gives the files that lie here; another seed gives the same story with other people in it.
"""

import argparse
import csv
import io
import random
from pathlib import Path

from generator import cards, crowd, papers, tables, workbook
from generator.entry import Entry
from generator.story import Sources, Story
from generator.world import World

truth_header = ["file", "line", "record", "key", "person", "organisation", "role"]


def make_sources(seed: int) -> Sources:
    world = World(random.Random(seed))
    sources = Sources()
    Story(world, sources, seed).tell()
    crowd.fill(world, sources)
    for rows in (sources.erp, sources.marketing, sources.outlook, sources.cards):
        world.chance.shuffle(rows)
    return sources


def broken_row(rows: list[Entry]) -> int:
    """Which ERP row gets the unquoted semicolon: the first company of no part in the story, past the middle."""
    return next(at for at, entry in enumerate(rows)
                if at > len(rows) // 2 and not entry.role and not entry.person
                and " " in entry.company and not entry.company.startswith("Fa."))


def truth(file: str, rows: list[Entry], lines: list[int], keys: list[str]) -> list[list[str]]:
    return [[file, str(line), str(record), key, entry.person, entry.organisation, entry.role]
            for record, (entry, line, key) in enumerate(zip(rows, lines, keys), start=1)]


def make_files(seed: int) -> dict[str, bytes]:
    sources = make_sources(seed)
    chance = random.Random(seed)
    numbers = [10_001 + 7 * at for at in range(len(sources.erp))]
    broken = broken_row(sources.erp)
    sources.erp[broken].role, sources.erp[broken].note = "broken_row", "Selbstabholer"
    card_file, card_lines = cards.cards(sources.cards, chance)
    files = {
        "erp_kunden.csv": tables.erp(list(zip(numbers, sources.erp)), broken),
        "marketing.xlsx": workbook.workbook(sources.marketing, chance),
        "outlook_kollege.csv": tables.outlook(sources.outlook),
        "messe_karten.vcf": card_file,
        "einwilligung_newsletter.txt": papers.newsletter_wording.encode(),
        "einwilligung_messe.txt": papers.fair_wording.encode(),
    }
    for at, person in enumerate(sources.double_opt_in):
        files[f"nachweis_newsletter_{at + 1}.txt"] = papers.double_opt_in(person, at).encode()
    for at, person in enumerate(sources.on_paper):
        files[f"nachweis_messe_{at + 1}.txt"] = papers.paper(person, at).encode()

    def plain(rows, first_line):
        return list(range(first_line, first_line + len(rows))), [""] * len(rows)

    rows = truth("erp_kunden.csv", sources.erp, plain(sources.erp, 2)[0], [str(number) for number in numbers])
    rows += truth("marketing.xlsx", sources.marketing, *plain(sources.marketing, workbook.header_row + 1))
    rows += truth("outlook_kollege.csv", sources.outlook, *plain(sources.outlook, 2))
    rows += truth("messe_karten.vcf", sources.cards, card_lines, [""] * len(sources.cards))
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([truth_header, *rows])
    files["truth.csv"] = out.getvalue().encode()
    return files


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, content in make_files(options.seed).items():
        (options.folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
