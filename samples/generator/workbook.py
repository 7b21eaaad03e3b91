"""Marketing's list: a workbook with a title above its header, dates as dates, and postcodes as numbers."""

import datetime
import io
import re
import zipfile

import openpyxl

from generator.entry import Entry

header = ["Name", "Firma", "Funktion", "Straße", "PLZ", "Ort", "Land", "Telefon", "Mobil", "E-Mail", "Geburtstag",
          "Letzter Kontakt", "Bemerkung"]
header_row = 4
stamp = datetime.datetime(2026, 10, 12, 9, 30)


def full_name(entry: Entry, at: int) -> str:
    """Most names stand as spoken, every fifth as in a register."""
    if not entry.last:
        return ""
    if at % 5 == 3:
        return f"{entry.last}, {entry.title + ' ' if entry.title else ''}{entry.first}".strip()
    salutation = entry.salutation if at % 3 == 0 else ""
    return " ".join(word for word in (salutation, entry.title, entry.first, entry.last) if word)


def fill_row(sheet, row: int, entry: Entry, last_contact: datetime.date) -> None:
    texts = [full_name(entry, row), entry.company, entry.position, entry.street, None, entry.city, entry.country,
             entry.phone, entry.mobile, entry.email, None, None, entry.note]
    for column, text in enumerate(texts, start=1):
        if text:
            sheet.cell(row, column, text)
    if entry.postcode and entry.country == "DE" and row % 4:
        sheet.cell(row, 5, int(entry.postcode)).number_format = "00000"
    elif entry.postcode:
        sheet.cell(row, 5, entry.postcode)
    if entry.birth:
        sheet.cell(row, 11, datetime.date.fromisoformat(entry.birth)).number_format = "dd.mm.yyyy"
    sheet.cell(row, 12, last_contact).number_format = "dd.mm.yyyy"


def workbook(rows: list[Entry], chance) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Verteiler"
    sheet["A1"] = "Verteiler Hausmesse 2026"
    sheet["A2"] = "Stand: 12.10.2026, Marketing"
    for column, name in enumerate(header, start=1):
        sheet.cell(header_row, column, name)
    for row, entry in enumerate(rows, start=header_row + 1):
        fill_row(sheet, row, entry, datetime.date(2026, 1, 1) + datetime.timedelta(days=chance.randrange(280)))
    out = io.BytesIO()
    book.save(out)
    return same_bytes_always(out.getvalue())


def same_bytes_always(data: bytes) -> bytes:
    """The workbook without the moment of its making: in the ZIP's entries and in its properties."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), part)
            entry = zipfile.ZipInfo(name, stamp.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return out.getvalue()
