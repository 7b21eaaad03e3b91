#!/usr/bin/python3
"""Holds the mail importer against Python's email module over a folder of messages that others made.

usage: compare_mail.py DUMP_HISTORY FOLDER

Every message must be read without a crash, and its time, id, subject and mailboxes must be those that Python
reads. Only messages in which Python finds no sender or no time
are rejects.
"""

import datetime
import email
import email.header
import email.policy
import email.utils
import json
import pathlib
import subprocess
import sys

def decoded(value):
    """A raw header as text: encoded words, else UTF-8, else windows-1252."""
    raw = value.encode("utf-8", "surrogateescape")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("windows-1252", "replace")
    try:
        return str(email.header.make_header(email.header.decode_header(text)))
    except (LookupError, UnicodeError, email.errors.HeaderParseError):
        return text


def squeeze(text):
    return " ".join(text.replace("\ufffd", "").split())


def headers(message, *names):
    """Raw, as surrogates where bytes are no ASCII: Message.get() puts question marks for those."""
    wanted = {name.lower() for name in names}
    return [value for name, value in message.raw_items() if name.lower() in wanted]


def mailboxes(message, *names):
    values = [decoded(value) for value in headers(message, *names)]
    return sorted(a.lower() for _, a in email.utils.getaddresses(values) if "@" in a)


def expected(raw):
    message = email.message_from_bytes(raw.removeprefix(b"\xef\xbb\xbf"), policy=email.policy.compat32)
    sender = mailboxes(message, "From") or mailboxes(message, "Sender")
    when = None
    for value in [message["Date"], (message.get("Received") or "").rpartition(";")[2]]:
        try:
            when = when or email.utils.parsedate_to_datetime(str(value))
        except (TypeError, ValueError):
            pass
    if when is not None and when.tzinfo is None:
        when = when.replace(tzinfo=datetime.timezone.utc)
    return {
        "at": when and when.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "from": sender,
        "to": mailboxes(message, "To", "Cc"),
        "subject": squeeze(decoded("".join(headers(message, "Subject")[:1]))),
        "id": squeeze(str(message["Message-ID"] or "")).strip("<>"),
    }


def read(program, path):
    done = subprocess.run([program, path, "eml"], capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{path.name}: exit code {done.returncode}: {done.stderr.decode()}")
    return [json.loads(line) for line in done.stdout.decode("utf-8").split("\n") if line]


def as_compared(event):
    people = {key: sorted(a.lower() for _, a in event[key] if "@" in a) for key in ("from", "to")}
    return {"at": event["at"], "subject": squeeze(event["subject"]), "id": squeeze(event["id"]), **people}


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    differing, counts = [], {"event": 0, "left_out": 0, "reject": 0}
    for path in sorted(folder.glob("*.eml")):
        (line,) = read(program, path)
        kind = next(key for key in counts if key in line)
        counts[kind] += 1
        wanted = expected(path.read_bytes())
        if kind == "reject":
            if wanted["at"] and wanted["from"]:
                differing.append(f"{path.name}: rejected, {line['code']}: {wanted}")
        elif kind == "event":
            found = as_compared(line)
            differing += [
                f"{path.name}: {key}: {found[key]!r}, Python: {wanted[key]!r}"
                for key in wanted
                if found[key] != wanted[key]
            ]
    print(counts)
    for line in differing:
        print(line)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
