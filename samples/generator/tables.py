"""The two lists that are CSV: the ERP's customers and a colleague's Outlook folder."""

import csv
import io

from generator.entry import Entry

erp_header = ["Kundennummer", "Anrede", "Titel", "Vorname", "Nachname", "Firma", "Straße", "PLZ", "Ort", "Land",
              "Telefon", "Mobil", "E-Mail", "Geburtsdatum", "Werbesperre", "Bemerkung"]

outlook_header = (
    "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,"
    "Straße geschäftlich 2,Straße geschäftlich 3,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,"
    "Land/Region geschäftlich,Straße privat,Straße privat 2,Straße privat 3,Ort privat,Bundesland/Kanton privat,"
    "Postleitzahl privat,Land/Region privat,Weitere Straße,Weitere Straße 2,Weitere Straße 3,Weiterer Ort,"
    "Weiteres/r Bundesland/Kanton,Weitere Postleitzahl,Weiteres/e Land/Region,Telefon Assistent,Fax geschäftlich,"
    "Telefon geschäftlich,Telefon geschäftlich 2,Rückmeldung,Autotelefon,Telefon Firma,Fax privat,Telefon (privat),"
    "Telefon (privat 2),ISDN,Mobiltelefon,Weiteres Fax,Weiteres Telefon,Pager,Haupttelefon,Mobiltelefon 2,"
    "Telefon für Hörbehinderte,Telex,Abrechnungsinformation,Assistent(in),Benutzer 1,Benutzer 2,Benutzer 3,"
    "Benutzer 4,Beruf,Büro,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 2: Typ,"
    "E-Mail 2: Angezeigter Name,E-Mail 3: Adresse,E-Mail 3: Typ,E-Mail 3: Angezeigter Name,Empfohlen von,Geburtstag,"
    "Geschlecht,Hobby,Initialen,Internet Frei/Gebucht,Jahrestag,Kategorien,Kinder,Konto,Name des/r Vorgesetzten,"
    "Notizen,Organisationsnr.,Ort,Partner/in,Postfach geschäftlich,Postfach privat,Priorität,Privat,Reisekilometer,"
    "Sozialversicherungsnr.,Sprache,Stichwörter,Vertraulichkeit,Verzeichnisserver,Webseite,Weiteres Postfach"
).split(",")


countries = {"DE": "Deutschland", "AT": "Österreich", "CH": "Schweiz"}


def german_day(day: str) -> str:
    return ".".join(reversed(day.split("-"))) if day else ""


def windows_bytes(text: str) -> bytes:
    """cp1252; what it lacks is written as a German clerk would."""
    return text.translate(str.maketrans("ıİşŞğĞ", "iIsSgG")).encode("cp1252")


def erp_cells(number: int, entry: Entry) -> list[str]:
    """Excel took postcodes for numbers on the way out: leading zeros are gone."""
    return [str(number), entry.salutation, entry.title, entry.first, entry.last, entry.company, entry.street,
            entry.postcode.lstrip("0"), entry.city, entry.country, entry.phone, entry.mobile, entry.email,
            german_day(entry.birth), entry.objection, entry.note]


def erp(rows: list[tuple[int, Entry]], broken: int) -> bytes:
    """German Excel's CSV: cp1252, semicolons, CRLF. The row `broken` has a semicolon that nobody quoted."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(erp_header)
    for at, (number, entry) in enumerate(rows):
        cells = erp_cells(number, entry)
        if at == broken:
            cells[5] = cells[5].replace(" ", "; ", 1)
            out.write(";".join(cells) + "\r\n")
        else:
            writer.writerow(cells)
    return windows_bytes(out.getvalue())


def outlook_cells(entry: Entry) -> list[str]:
    business = bool(entry.organisation)
    where = "geschäftlich" if business else "privat"
    cells = {
        "Anrede": entry.title, "Vorname": entry.first, "Nachname": entry.last, "Firma": entry.company,
        "Position": entry.position, f"Straße {where}": entry.street, f"Postleitzahl {where}": entry.postcode,
        f"Ort {where}": entry.city, f"Land/Region {where}": countries.get(entry.country, ""),
        "Telefon geschäftlich" if business else "Telefon (privat)": entry.phone, "Mobiltelefon": entry.mobile,
        "E-Mail-Adresse": entry.email, "E-Mail-Typ": "SMTP" if entry.email else "",
        "E-Mail: Angezeigter Name": f"{entry.first} {entry.last} ({entry.email})" if entry.email else "",
        "Geburtstag": german_day(entry.birth) or "0.0.00", "Jahrestag": "0.0.00", "Geschlecht": "Keine Angabe",
        "Priorität": "Normal", "Privat": "Aus", "Vertraulichkeit": "Normal", "Notizen": entry.note,
    }
    return [cells.get(name, "") for name in outlook_header]


def outlook(rows: list[Entry]) -> bytes:
    """Outlook's "Kommagetrennte Werte (Windows)": cp1252, commas, every value quoted."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(outlook_header)
    writer.writerows(outlook_cells(entry) for entry in rows)
    return windows_bytes(out.getvalue())
