#!/usr/bin/python3
"""Times a list of a segment with five conditions, decided and written as CSV, beside what `sqlite3` needs to write the
same people from one query of its own, in one run on one database.

usage: segment_list.py --build FOLDER [--rows N] [--seed N] [--generate PROGRAM]
"""

import argparse
import tempfile
from pathlib import Path

from measure import generated, measured

SEGMENT = 'kind = person and country = DE and postcode = "6*" and not city = Offenbach and email = *'
QUERY = """
SELECT p.party_id, p.title, p.first_name, p.last_name, o.name, a.street, a.house_number, a.postcode, a.city, a.country
FROM persons p JOIN postal_addresses a ON a.party_id = p.party_id AND a.ordinal = 1
LEFT JOIN affiliations f ON f.person_party_id = p.party_id LEFT JOIN organisations o ON o.party_id = f.organisation_party_id
WHERE a.country = 'DE' AND a.postcode LIKE '6%' AND a.city <> 'Offenbach'
  AND EXISTS (SELECT 1 FROM contact_points c WHERE c.party_id = p.party_id AND c.kind = 'email')
GROUP BY p.party_id ORDER BY p.party_id;
"""


def rows_of(path: Path) -> int:
    return max(0, path.read_bytes().count(b"\n") - 1)


def measure_list(kartei: str, folder: str) -> None:
    """Requires the folder's bench.kartei, with a recipient called Druckerei."""
    database = ["--db", "bench.kartei", "--now", "2026-11-23"]
    export = [kartei, "export", "--segment", SEGMENT, "--channel", "post", "--purpose", "Einladung", "--to", "Druckerei",
              "--dialect", "rfc4180", *database]
    count = measured([kartei, "segment", "count", SEGMENT, *database], folder)
    ours = measured([*export, "--out", "ours.csv"], folder)
    theirs = measured(["sqlite3", "bench.kartei", ".mode csv", ".headers on", ".once theirs.csv", QUERY], folder)
    print(f"segment counted  {count.seconds:7.2f} s")
    print(f"kartei export    {ours.seconds:7.2f} s  {rows_of(Path(folder) / 'ours.csv')} rows  {ours.mebibytes:.0f} MiB")
    print(f"sqlite3          {theirs.seconds:7.2f} s  {rows_of(Path(folder) / 'theirs.csv')} rows")
    print(f"export takes {ours.seconds / theirs.seconds:.1f} times as long")


def measure(kartei: str, generate: str, rows: int, seed: int, folder: str) -> None:
    generated(generate, rows, seed, folder)
    for command in (["init"], ["import", "list.csv", "--source", "bench"], ["recipient", "add", "Druckerei"]):
        measured([kartei, *command, "--db", "bench.kartei", "--now", "2026-11-23"], folder)
    measure_list(kartei, folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", required=True)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--generate", help="the generator, if it is not in the build folder")
    arguments = parser.parse_args()
    build = Path(arguments.build).resolve()
    generate = arguments.generate or str(build / "bench" / "generate" / "kartei-generate")
    with tempfile.TemporaryDirectory() as folder:
        measure(str(build / "bin" / "kartei"), generate, arguments.rows, arguments.seed, folder)


if __name__ == "__main__":
    main()
