"""What proves a yes: the wording that people agreed to, and a file of evidence per person."""

from generator.world import Person

newsletter_wording = """\
Ja, ich möchte den Newsletter der Nordhafen Maschinen GmbH mit Neuheiten, Angeboten und Einladungen zu
Veranstaltungen per E-Mail erhalten (etwa einmal im Monat). Die Einwilligung kann ich jederzeit widerrufen, zum
Beispiel über den Abmeldelink in jeder E-Mail oder an widerruf@nordhafen.example.
"""

fair_wording = """\
Ich bin damit einverstanden, dass mir die Nordhafen Maschinen GmbH ihren Newsletter und Einladungen zu Hausmessen und
Vorführungen per E-Mail schickt. Die Einwilligung ist freiwillig; ich kann sie jederzeit mit Wirkung für die Zukunft
widerrufen, per E-Mail an widerruf@nordhafen.example oder per Post an Nordhafen Maschinen GmbH, Zum Alten Hafen 12,
20457 Hamburg.
"""


def double_opt_in(person: Person, at: int) -> str:
    """The web form's log of one registration."""
    day = 3 + at
    return (f"Formular: Newsletter, Textfassung einwilligung_newsletter.txt\n"
            f"2026-09-{day:02}T09:12:07Z angefordert von {person.email}\n"
            f"2026-09-{day:02}T09:12:09Z Bestätigungsmail versandt an {person.email}\n"
            f"2026-09-{day:02}T09:31:44Z Bestätigungslink aufgerufen\n")


def paper(person: Person, at: int) -> str:
    """What stands on the card that was filled in at the fair; the scan lies in the archive."""
    return (f"Abschrift der Messekarte {at + 1:02}, Original im Ordner Messe 2026\n"
            f"Textfassung: einwilligung_messe.txt\n"
            f"Name: {person.first} {person.last}, {person.company.name} {person.company.form}\n"
            f"E-Mail: {person.email}\n"
            f"Ort, Datum: Köln, 11.11.2026\n"
            f"Unterschrift: vorhanden\n")
