#!/usr/bin/python3
"""Holds the reading of calendars against dateutil (what repeats) and vobject (everything else).

usage: compare_calendars.py DUMP_CALENDAR [FOLDER]

Made-up series in Central European time, on a seed, must have the days that dateutil finds; events in files that others
made the UID, summary and beginning that vobject reads. What vobject cannot read is no evidence.
"""

import datetime
import json
import logging
import pathlib
import random
import subprocess
import sys
import tempfile
import zoneinfo

import vobject
from dateutil import rrule

SERIES = 400
MOST_PAST = 100
NOW = datetime.datetime(2026, 11, 23, 8, 0, tzinfo=datetime.timezone.utc)
FROM = NOW - datetime.timedelta(days=366)
ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
HOUR = datetime.timedelta(hours=1)
INPUT_UNUSABLE = 65

# Where vobject reads otherwise, and why the importer is right.
VOBJECT_DIFFERS = {
    "icalendar__issue_313_globally_unique_tzid.ics": "a zone with its vendor's name before it, which vobject passes over",
}


def utc_text(moment):
    return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def dump(program, path):
    done = subprocess.run([program, path, utc_text(FROM), utc_text(NOW)], capture_output=True, check=False)
    if done.returncode == INPUT_UNUSABLE:
        return None
    if done.returncode != 0:
        raise RuntimeError(f"{path}: exit code {done.returncode}: {done.stderr.decode()}")
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line]


def made_up_rule(dice):
    days = ",".join(sorted(dice.sample(["MO", "TU", "WE", "TH", "FR"], dice.randint(1, 3))))
    rule = dice.choice([
        "FREQ=DAILY",
        "FREQ=WEEKLY",
        f"FREQ=WEEKLY;BYDAY={days}",
        f"FREQ=MONTHLY;BYMONTHDAY={dice.randint(1, 31)}",
        f"FREQ=MONTHLY;BYDAY={dice.choice([1, 2, 3, -1])}{dice.choice(['MO', 'TU', 'FR'])}",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        f"FREQ=YEARLY;BYMONTH={dice.randint(1, 12)};BYMONTHDAY={dice.randint(1, 28)}",
    ])
    return rule + dice.choice(["", f";INTERVAL={dice.randint(2, 5)}"])


class Series:
    """A rule from a first day on that it has, to a count, to a day, or for good; some days left out."""

    def __init__(self, dice, number):
        self.uid = f"series-{number}"
        rule = made_up_rule(dice)
        start = datetime.datetime(2022, 1, 3, dice.randint(6, 20)) + datetime.timedelta(days=dice.randint(0, 1800))
        self.start = rrule.rrulestr(rule, dtstart=start)[0]
        end = dice.choice(["", "count", "until"])
        until = self.start + datetime.timedelta(days=dice.randint(0, 1200))
        self.told = rule
        if end == "count":
            self.told = rule = f"{rule};COUNT={dice.randint(1, 60)}"
        elif end == "until":
            in_utc = until.replace(tzinfo=ZONE).astimezone(datetime.timezone.utc)
            self.told = f"{rule};UNTIL={in_utc:%Y%m%dT%H%M%SZ}"
            rule = f"{rule};UNTIL={until:%Y%m%dT%H%M%S}"
        last = NOW.replace(tzinfo=None) + datetime.timedelta(days=9000)
        self.days = rrule.rrulestr(rule, dtstart=self.start).between(self.start, last, inc=True)
        self.left_out = sorted(dice.sample(self.days, min(len(self.days), dice.randint(0, 3))))

    def lines(self):
        zone = ";TZID=Europe/Berlin:"
        yield from ("BEGIN:VEVENT", f"UID:{self.uid}", "SUMMARY:x", f"DTSTART{zone}{self.start:%Y%m%dT%H%M%S}")
        yield from ("DURATION:PT1H", f"RRULE:{self.told}")
        for day in self.left_out:
            yield f"EXDATE{zone}{day:%Y%m%dT%H%M%S}"
        yield "END:VEVENT"

    def expected(self):
        starts = [day.replace(tzinfo=ZONE) for day in self.days if day not in self.left_out]
        past = [start for start in starts if FROM <= start + HOUR <= NOW][-MOST_PAST:]
        to_come = [start for start in starts if start + HOUR > NOW][:1]
        return [utc_text(start) for start in past + to_come]


def compare_series(program):
    dice = random.Random(1)
    series = [Series(dice, number) for number in range(SERIES)]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *(line for one in series for line in one.lines()), "END:VCALENDAR", ""]
    with tempfile.NamedTemporaryFile("w", suffix=".ics", newline="") as file:
        file.write("\r\n".join(lines))
        file.flush()
        entries = dump(program, file.name)
    failures = days = 0
    for one in series:
        found = [entry["start"] for entry in entries if entry["series"] == one.uid]
        days += len(found)
        if found != one.expected():
            failures += 1
            print(f"{one.told} from {one.start}, without {one.left_out}: {found} instead of {one.expected()}")
    print(f"{SERIES} series with {days} days, {failures} unlike dateutil's")
    return failures


def text_of(component, name):
    part = getattr(component, name, None)
    return part.value if part is not None else ""


def start_text(value):
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    return utc_text(value if value.tzinfo else value.replace(tzinfo=ZONE))


def single_events(path):
    """(UID, summary, beginning) of the events that do not repeat, as vobject reads them; nothing when it cannot."""
    try:
        events = [
            event
            for calendar in vobject.readComponents(path.read_text(encoding="utf-8-sig"))
            for event in getattr(calendar, "vevent_list", [])
        ]
        return sorted(
            (text_of(event, "uid"), text_of(event, "summary"), start_text(event.dtstart.value))
            for event in events
            if not any(hasattr(event, name) for name in ("rrule", "rdate", "recurrence_id"))
        )
    except Exception:  # it raises many kinds; a file it cannot read is no evidence
        return None


def compare_files(program, folder):
    failures = read = events = 0
    paths = sorted(folder.glob("*.ics"))
    for path in paths:
        entries = dump(program, path)
        expected = single_events(path)
        if entries is None or expected is None:
            continue
        uids = {uid for uid, _, _ in expected}
        found = sorted((entry["uid"], entry["summary"], entry.get("start", "")) for entry in entries
                       if entry["is_event"] and not entry["series"] and entry["uid"] in uids)
        read += 1
        events += len(expected)
        if (found != expected) != (path.name in VOBJECT_DIFFERS):
            failures += 1
            print(f"{path.name}: {[e for e in found if e not in expected]} instead of {[e for e in expected if e not in found]}")
    print(f"{len(paths)} files, {read} also read by vobject, {events} single events, {failures} files unlike")
    return failures + (not read)


def main(program, folder=None):
    logging.disable()  # vobject misses a library that it can do without
    failures = compare_series(program)
    if folder:
        failures += compare_files(program, pathlib.Path(folder))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
