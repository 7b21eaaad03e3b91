#!/usr/bin/python3
"""The samples are what their script makes, and what the documents say of them is true for other seeds too."""

import csv
import io
import sys
import unittest
import zipfile
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
sys.path.insert(0, str(SAMPLES))
sys.dont_write_bytecode = True

from make_samples import make_files  # noqa: E402


def parts(name: str, data: bytes) -> dict[str, bytes]:
    """A file's content; of a workbook its parts, as compressors differ between machines."""
    if not name.endswith(".xlsx"):
        return {name: data}
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return {part: book.read(part) for part in book.namelist()}


class Samples(unittest.TestCase):
    def test_seed_1_gives_the_files_that_lie_there(self):
        for name, data in make_files(1).items():
            self.assertEqual(parts(name, data), parts(name, (SAMPLES / name).read_bytes()), name)

    def test_the_same_seed_gives_the_same_bytes(self):
        self.assertEqual(make_files(7), make_files(7))

    def test_every_seed_tells_the_whole_story(self):
        for seed in range(1, 6):
            rows = list(csv.DictReader(io.StringIO(make_files(seed)["truth.csv"].decode())))
            parties = {row["person"] for row in rows} | {row["organisation"] for row in rows}
            self.assertTrue(200 <= len(parties) <= 400, f"seed {seed}: {len(parties)} parties")
            self.assertEqual(len({row["role"] for row in rows}), 26, f"seed {seed}")

    def test_every_mailbox_is_on_a_domain_that_cannot_exist(self):
        for name, data in make_files(2).items():
            if name.endswith((".csv", ".vcf")):
                for word in data.decode("cp1252", "replace").lower().split():
                    self.assertFalse("@" in word and ".example" not in word, f"{name}: {word}")


if __name__ == "__main__":
    unittest.main()
