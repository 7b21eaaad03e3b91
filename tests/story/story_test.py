#!/usr/bin/python3
"""The demo's story, with its own people and with others: what must come out is the same.

usage: story_test.py KARTEI

Runs scripts/demo on samples of two seeds and holds the database that it leaves against truth.csv.
"""

import csv
import re
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from collections import defaultdict
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parents[2]
KARTEI = ""
SHEET = re.compile(r"\[[^\]]*\]")  # marketing.xlsx[Verteiler]:5

parties_of_rows = """
    SELECT batches.file_name, source_records.line, parties.leader_id
    FROM source_records
    JOIN batches USING (batch_id)
    JOIN links ON links.source_record_id = source_records.source_record_id AND links.part = 'person'
    JOIN parties USING (party_id)"""


class Told:
    """The story once told: the people of its rows, and the files that it left."""

    def __init__(self, seed: int, folder: Path):
        self.samples, self.out = folder / "samples", folder / "out"
        subprocess.run([ROOT / "samples/make_samples.py", "--seed", str(seed), self.samples], check=True)
        subprocess.run([ROOT / "scripts/demo", "--samples", self.samples, "--out", self.out, "--kartei", KARTEI],
                       check=True, stdout=subprocess.DEVNULL)
        with open(self.samples / "truth.csv", encoding="utf-8") as file:
            self.truth = list(csv.DictReader(file))
        with sqlite3.connect(self.out / "nordhafen.kartei") as database:
            self.parties = {(Path(file).name, line): party for file, line, party in database.execute(parties_of_rows)}

    def parties_in(self, role: str) -> dict[str, set[int]]:
        """The parties of each person with that role, over all rows that were kept."""
        found = defaultdict(set)
        for row in self.truth:
            place = (row["file"], int(row["line"]))
            if row["role"] == role and row["person"] and place in self.parties:
                found[row["person"]].add(self.parties[place])
        return found

    def workbook_groups(self) -> list[set[str]]:
        """The people whose rows stand together in the sheet Ergebnis of the Monday workbook."""
        people = {(row["file"], row["line"]): row["person"] for row in self.truth if row["person"]}
        sheet = openpyxl.load_workbook(self.out / "montag.xlsx")["Ergebnis"]
        rows = sheet.iter_rows(values_only=True)
        column = next(rows).index("Quellen")
        places = ([SHEET.sub("", place).rsplit(":", 1) for place in row[column].split(", ")] for row in rows)
        return [{people[tuple(place)] for place in group if tuple(place) in people} for group in places]

    def mailboxes(self, name: str) -> set[str]:
        """The mailboxes in an exported list, whatever its columns are called."""
        text = (self.out / name).read_text(encoding="utf-8-sig")
        return {word for word in text.replace(",", " ").replace(";", " ").replace('"', " ").split() if "@" in word}

    def proven(self) -> set[str]:
        """The mailboxes with a confirmed double opt-in on file."""
        papers = sorted(self.samples.glob("nachweis_newsletter_*.txt"))
        return {paper.read_text().split("angefordert von ")[1].split()[0] for paper in papers}


class Story(unittest.TestCase):
    seeds = (1, 2)

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="story-")
        cls.told = [Told(seed, Path(cls.folder.name) / str(seed)) for seed in cls.seeds]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_one_person_in_several_lists_is_one_party(self):
        for role in ("same_sound", "swapped_names", "phone_five_ways", "umlauts", "lost_zero", "objector",
                     "namesake_one", "namesake_two", "son"):
            for told, seed in zip(self.told, self.seeds):
                for person, parties in told.parties_in(role).items():
                    self.assertEqual(len(parties), 1, f"seed {seed}: {role}: {person} is {len(parties)} parties")

    def test_people_who_share_much_stay_apart(self):
        for roles in (("same_sound", "same_sound_other"), ("namesake_one", "namesake_two"), ("father", "son"),
                      ("couple_wife", "couple_husband"), ("switchboard",), ("initial_meant",)):
            for told, seed in zip(self.told, self.seeds):
                people = [parties for role in roles for parties in told.parties_in(role).values()]
                self.assertGreaterEqual(len(people), 2, f"seed {seed}: {roles}: too few people to compare")
                self.assertEqual(sum(map(len, people)), len(set().union(*people)), f"seed {seed}: {roles} are one party")

    def test_the_monday_workbook_joins_no_two_people(self):
        for told, seed in zip(self.told, self.seeds):
            groups = told.workbook_groups()
            self.assertFalse([group for group in groups if len(group) > 1], f"seed {seed}")
            everybody = {row["person"] for row in told.truth if row["person"]}
            self.assertEqual(set().union(*groups), everybody, f"seed {seed}: somebody is missing")
            self.assertLess(sum(map(bool, groups)), len(everybody) * 1.05, f"seed {seed}: too many left apart")

    def test_only_who_proved_a_yes_gets_the_newsletter(self):
        for told, seed in zip(self.told, self.seeds):
            self.assertEqual(told.mailboxes("newsletter.csv"), told.proven(), f"seed {seed}")

    def test_who_said_no_gets_no_invitation_even_where_the_row_with_the_no_was_merged_away(self):
        for told, seed in zip(self.told, self.seeds):
            objectors = set().union(*told.parties_in("objector").values())
            with open(told.out / "einladung.csv", encoding="utf-8-sig") as file:
                invited = {int(row["Kartei-Nr"]) for row in csv.DictReader(file, delimiter=";")}
            self.assertTrue(invited, f"seed {seed}")
            self.assertFalse(objectors & invited, f"seed {seed}")


if __name__ == "__main__":
    KARTEI = sys.argv.pop(1)
    unittest.main()
