"""The cards from the fair: half from a phone (vCard 2.1, quoted-printable), half from a scanner (3.0)."""

from generator.entry import Entry

catchwords = ["Drehmaschine", "Angebot bis Jahresende", "Rückruf KW 48", "Messestand besucht", "Muster schicken",
              "Wartungsvertrag", "Vorführung gewünscht", "kennt unser Lager"]


def quoted_printable(text: str, charset: str) -> str:
    return "".join(chr(byte) if 32 < byte < 127 and byte != 61 or byte == 32 else f"={byte:02X}"
                   for byte in text.replace("ı", "i").encode(charset))


def folded(name: str, text: str, charset: str) -> str:
    """A property of vCard 2.1; text beyond ASCII as quoted-printable with soft line breaks."""
    if text.isascii():
        return f"{name}:{text}"
    coded = quoted_printable(text, charset)
    lines = []
    while len(coded) > 60:
        cut = 60 if "=" not in coded[58:60] else coded.rindex("=", 0, 60)
        lines.append(coded[:cut] + "=")
        coded = coded[cut:]
    return f"{name};CHARSET={charset};ENCODING=QUOTED-PRINTABLE:" + "\r\n".join([*lines, coded])


def old_card(entry: Entry, note: str, charset: str) -> list[str]:
    lines = ["BEGIN:VCARD", "VERSION:2.1",
             folded("N", f"{entry.last};{entry.first};;{entry.title};", charset),
             folded("FN", f"{entry.first} {entry.last}", charset),
             folded("ORG", entry.company, charset) if entry.company else "",
             folded("TITLE", entry.position, charset) if entry.position else "",
             f"TEL;WORK;VOICE:{entry.phone}" if entry.phone else "",
             f"TEL;CELL;VOICE:{entry.mobile}" if entry.mobile else "",
             folded("ADR;WORK", f";;{entry.street};{entry.city};;{entry.postcode};", charset) if entry.city else "",
             f"EMAIL;PREF;INTERNET:{entry.email}" if entry.email else "",
             folded("NOTE", note, charset), "END:VCARD"]
    return [line for line in lines if line]


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")


def new_card(entry: Entry, note: str) -> list[str]:
    address = ";".join(escaped(part) for part in ("", "", entry.street, entry.city, "", entry.postcode, ""))
    lines = ["BEGIN:VCARD", "VERSION:3.0",
             "N:" + ";".join(escaped(part) for part in (entry.last, entry.first, "", entry.title, "")),
             f"FN:{escaped(f'{entry.first} {entry.last}')}",
             f"ORG:{escaped(entry.company)}" if entry.company else "",
             f"TITLE:{escaped(entry.position)}" if entry.position else "",
             f"TEL;TYPE=WORK,VOICE:{entry.phone}" if entry.phone else "",
             f"TEL;TYPE=CELL:{entry.mobile}" if entry.mobile else "",
             f"ADR;TYPE=WORK:{address}" if entry.city else "",
             f"EMAIL;TYPE=INTERNET,WORK:{entry.email}" if entry.email else "",
             f"NOTE:{escaped(note)}", "END:VCARD"]
    return [line for line in lines if line]


def cards(rows: list[Entry], chance) -> tuple[bytes, list[int]]:
    """The file, and on which line each card begins."""
    lines: list[str] = []
    begins: list[int] = []
    for at, entry in enumerate(rows):
        note = "Messe 11.11.2026: " + ", ".join(chance.sample(catchwords, 2))
        begins.append(sum(line.count("\r\n") + 1 for line in lines) + 1)
        lines += old_card(entry, note, "UTF-8" if at % 4 == 1 else "ISO-8859-1") if at % 2 else new_card(entry, note)
    return "".join(line + "\r\n" for line in lines).encode(), begins
