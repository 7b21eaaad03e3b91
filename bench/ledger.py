#!/usr/bin/python3
"""Fills a database with generated people and three consent events for each of them, and times what is asked of so large a
ledger: one answer, the proof that nothing was changed, and the list of a segment beside what `sqlite3` needs to write the
same people from one query of its own.

usage: ledger.py --build FOLDER [--rows N] [--seed N] [--generate PROGRAM] [--keep FOLDER]

The events come from lists of newsletter tools, one for each purpose, which say of a mailbox that it was asked for and
confirmed. With --keep the database stays in that folder, and is used again when it is there. A million rows need some 8 GB.
"""

import argparse
import csv
import tempfile
from pathlib import Path

from measure import Usage, generated, measured
from segment_list import measure_list

PURPOSES = ["newsletter", "Einladung", "Produktinformation", "Fremdthemen", "Kundenbefragung"]
EVENTS_A_ROW = 2
EVENTS_A_PARTY = 3
DATABASE = ["--db", "bench.kartei", "--now", "2026-11-23"]


def mailboxes(folder: Path) -> list[str]:
    with open(folder / "list.csv", encoding="utf-8", newline="") as rows:
        return sorted({row["E-Mail"] for row in csv.DictReader(rows) if "@" in row["E-Mail"]})


def write_tools_list(path: Path, boxes: list[str]) -> None:
    lines = ["Email Address,OPTIN_TIME,CONFIRM_TIME"]
    lines += [f"{box},2026-03-{i % 28 + 1:02} 08:00:00,2026-03-{i % 28 + 1:02} 09:00:00" for i, box in enumerate(boxes)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def fill(kartei: str, generate: str, rows: int, seed: int, folder: Path) -> None:
    generated(generate, rows, seed, str(folder))
    for command in (["init"], ["import", "list.csv", "--source", "bench"], ["recipient", "add", "Druckerei"]):
        measured([kartei, *command, *DATABASE], str(folder))
    boxes = mailboxes(folder)
    wanted = rows * EVENTS_A_PARTY // EVENTS_A_ROW
    for purpose in PURPOSES:
        taken = boxes[:wanted]
        if not taken:
            break
        write_tools_list(folder / "tool.csv", taken)
        usage = measured([kartei, "consent", "import", "tool.csv", "--purpose", purpose, "--text", "Ja", *DATABASE], str(folder))
        print(f"consent import   {usage.seconds:7.2f} s  {len(taken) / usage.seconds:10.0f} rows/s  {usage.mebibytes:.0f} MiB")
        wanted -= len(taken)


def asked(folder: Path, query: str) -> str:
    measured(["sqlite3", "bench.kartei", query], str(folder))
    return (folder / "said").read_text().strip()


def best_of(runs: int, command: list[str], folder: Path) -> Usage:
    return min((measured(command, str(folder)) for _ in range(runs)), key=lambda usage: usage.seconds)


def measure(kartei: str, folder: Path) -> None:
    events = int(asked(folder, "SELECT count(*) FROM consent_events"))
    box = asked(folder, "SELECT value FROM contact_points WHERE kind = 'email' ORDER BY party_id DESC LIMIT 1")
    check = best_of(5, [kartei, "consent", "check", box, "--channel", "email", "--purpose", "newsletter", *DATABASE], folder)
    print(f"consent check    {check.seconds * 1000:7.1f} ms  {check.mebibytes:.0f} MiB")
    verify = best_of(2, [kartei, "consent", "verify", *DATABASE], folder)
    print(f"consent verify   {verify.seconds:7.2f} s  {events / verify.seconds:10.0f} events/s  {verify.mebibytes:.0f} MiB")
    measure_list(kartei, str(folder))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", required=True)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--generate", help="the generator, if it is not in the build folder")
    parser.add_argument("--keep", help="where the database stays")
    arguments = parser.parse_args()
    build = Path(arguments.build).resolve()
    kartei = str(build / "bin" / "kartei")
    generate = arguments.generate or str(build / "bench" / "generate" / "kartei-generate")
    with tempfile.TemporaryDirectory() as passing:
        folder = Path(arguments.keep or passing).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "bench.kartei").exists():
            fill(kartei, generate, arguments.rows, arguments.seed, folder)
        measure(kartei, folder)


if __name__ == "__main__":
    main()
