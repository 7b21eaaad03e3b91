#!/usr/bin/python3
"""Times finding and showing one party among many, and pages of lists, as whole processes on a generated database of a
million parties and three million touchpoints, beside `sqlite3` reading one row of it by its key in the same run.

usage: selling.py --build FOLDER [--rows N] [--touchpoints N] [--times N] [--database FILE] [--generate PROGRAM]

The parties are imported; touchpoints, deals and activities are filled in by SQL, with the triggers that keep their index. With
--database a file is made, or used again, and kept.
"""

import argparse
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measure import measured

NOW = "2026-11-23"
FILL = """
INSERT INTO operations VALUES ((SELECT max(operation_id) + 1 FROM operations), 'fill', '', 'bench', NULL, :now, '{}', NULL, NULL);
CREATE TEMP TABLE made AS SELECT max(operation_id) AS operation_id FROM operations;
CREATE TEMP TABLE leading (n INTEGER PRIMARY KEY, party_id);
INSERT INTO leading (party_id) SELECT party_id FROM parties WHERE leader_id = party_id ORDER BY party_id;
CREATE TEMP TABLE counts AS SELECT count(*) AS parties FROM leading;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :touchpoints)
INSERT INTO touchpoints SELECT i, 'phone', 'out', strftime('%Y-%m-%dT%H:%M:%SZ', 1577836800 + (i * 7919) % 200000000, 'unixepoch'),
  CASE i % 5 WHEN 0 THEN 'Angebot ' || i WHEN 1 THEN 'Rückfrage zur Lieferung' WHEN 2 THEN 'Termin im Werk' WHEN 3 THEN
  'Rechnung ' || i ELSE 'Anruf' END, '', '', CASE i % 3 WHEN 0 THEN 'will ein Angebot' WHEN 1 THEN 'erreicht' ELSE '' END,
  'eva', NULL, 'bench', '', (SELECT operation_id FROM made) FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :touchpoints)
INSERT INTO touchpoint_parties SELECT i, i, (SELECT party_id FROM leading WHERE leading.n = 1 + (i * 31) % (SELECT parties FROM counts)),
  (SELECT operation_id FROM made) FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :deals)
INSERT INTO deals SELECT i, 'Vorgang ' || i, '', '', '', '', date('2026-12-01', (i % 700) || ' days'), 100 * (i % 9000 + 1), 'EUR', NULL,
  'lead', 'eva', '2026-11-01', '', '', NULL, (SELECT operation_id FROM made) FROM n;
INSERT INTO deal_parties SELECT deal_id, deal_id, (SELECT party_id FROM leading WHERE n = 1 + deal_id % (SELECT parties FROM counts)),
  'customer', operation_id FROM deals;
INSERT INTO deal_stages SELECT deal_id, deal_id, 'lead', :now, operation_id FROM deals;
INSERT INTO id_counters VALUES ('touchpoint', :touchpoints + 1), ('touchpoint_party', :touchpoints + 1), ('deal', :deals + 1),
  ('deal_party', :deals + 1), ('deal_stage', :deals + 1) ON CONFLICT DO UPDATE SET next_id = excluded.next_id;
UPDATE id_counters SET next_id = (SELECT max(operation_id) + 1 FROM operations) WHERE kind = 'operation';
"""


def fill(database: str, touchpoints: int, deals: int) -> None:
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA cache_size = -512000")
    connection.execute("PRAGMA synchronous = OFF")
    values = {"now": NOW + "T08:00:00Z", "touchpoints": touchpoints, "deals": deals}
    with connection:
        for statement in FILL.split(";\n"):
            if statement.strip():
                connection.execute(statement, {name: value for name, value in values.items() if ":" + name in statement})
    connection.close()


def make(kartei: str, generate: str, options: argparse.Namespace, folder: str, database: str) -> None:
    with open(Path(folder) / "list.csv", "wb") as file:
        subprocess.run([generate, "--rows", str(options.rows), "--seed", "1"], stdout=file, check=True)
    measured([kartei, "init", "--db", database, "--now", NOW], folder)
    usage = measured([kartei, "import", "list.csv", "--source", "bench", "--db", database, "--now", NOW], folder)
    print(f"import of {options.rows} rows: {usage.seconds:.1f} s, {usage.mebibytes:.0f} MiB", flush=True)
    begin = time.monotonic()
    fill(database, options.touchpoints, options.touchpoints // 30)
    print(f"filled with {options.touchpoints} touchpoints in {time.monotonic() - begin:.0f} s, "
          f"{os.path.getsize(database) / 1e9:.2f} GB", flush=True)


def sought(database: str, times: int) -> list[tuple]:
    """Parties spread over the file: number, last name, city, phone number."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    rows = connection.execute("""
      SELECT p.party_id, p.last_name, a.city, c.value FROM persons p
      JOIN postal_addresses a ON a.party_id = p.party_id AND a.ordinal = 1
      JOIN contact_points c ON c.party_id = p.party_id AND c.kind IN ('phone', 'mobile')
      WHERE p.party_id % 997 = 1 AND p.last_name <> '' AND a.city <> '' GROUP BY p.party_id ORDER BY p.party_id""").fetchall()
    connection.close()
    step = max(1, len(rows) // times)
    return rows[::step][:times]


def median(commands: list[list[str]], folder: str) -> tuple[float, float]:
    seconds = [measured(command, folder).seconds * 1000 for command in commands]
    return statistics.median(seconds), max(seconds)


def measure(kartei: str, options: argparse.Namespace, folder: str, database: str) -> None:
    common = ["--db", database, "--now", NOW]
    people = sought(database, options.times)
    few = people[:5]
    rows = {
        "sqlite3, one row": [["sqlite3", database, f"SELECT * FROM persons WHERE party_id = {p[0]}"] for p in people],
        "find NAME PLACE": [[kartei, "find", p[1], p[2], *common] for p in people],
        "find NAME": [[kartei, "find", p[1], *common] for p in people],
        "find --phone": [[kartei, "find", "--phone", p[3], *common] for p in people],
        "show": [[kartei, "show", str(p[0]), *common] for p in people],
        "party list": [[kartei, "party", "list", *common] for _ in few],
        "deal list": [[kartei, "deal", "list", *common] for _ in few],
        "touch list": [[kartei, "touch", "list", *common] for _ in few],
        "touch search, two of three": [[kartei, "touch", "search", "angebot", *common] for _ in few],
        "touch search, rare": [[kartei, "touch", "search", f"rechnung {p[0] * 5 + 3}", *common] for p in few],
    }
    for what, commands in rows.items():
        middle, most = median(commands, folder)
        print(f"{what:<28} median {middle:8.1f} ms  most {most:8.1f} ms  of {len(commands)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, required=True, help="a build folder of the preset release")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--touchpoints", type=int, default=3_000_000)
    parser.add_argument("--times", type=int, default=21)
    parser.add_argument("--database", help="made when it is not there, and kept")
    parser.add_argument("--generate", help="the generator, if it is not in the build folder")
    options = parser.parse_args()
    build = options.build.resolve()
    generate = options.generate or str(build / "bench" / "generate" / "kartei-generate")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        database = str(Path(options.database or Path(folder) / "bench.kartei").resolve())
        if not os.path.exists(database):
            make(str(build / "bin" / "kartei"), generate, options, folder, database)
        measure(str(build / "bin" / "kartei"), options, folder, database)


if __name__ == "__main__":
    sys.exit(main())
