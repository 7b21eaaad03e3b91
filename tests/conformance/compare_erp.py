#!/usr/bin/python3
"""Holds the importers of DATEV's and EDIFACT's lists against what small writers of ours in Python put in such files.

usage: compare_erp.py DUMP_RECORDS [SEED]

Made-up companies with quotes, delimiters, release characters and umlauts in their values. DATEV: csv of Python writes the
rows, in windows-1252 and UTF-8. EDIFACT: signs that divide are shuffled and told by UNA, lines wrapped or not.
"""

import csv
import io
import random
import sys
import tempfile

import dumped

COMPANIES = 300
WORDS = ["Böhm", "Söhne", "\"Zur Waage\"", "Käse; Wein", "d'Or", "A+B", "C:D", "Wieso?", "Groß- und Einzelhandel", "ÄÖÜß", "*"]
SIGNS = [":+.? '", "|*,! ~", ":+,? ~"]


def made_up(dice, number):
    return {
        "account": str((10000 if dice.random() < 0.7 else 70000) + number),
        "name": " ".join(dice.sample(WORDS, dice.randint(1, 3))) + f" {number}",
        "street": dice.choice(["Königstr. 12", "Am Alten Markt 7a", "Straße des 17. Juni 1"]),
        "postcode": f"{dice.randint(1067, 99998):05}",
        "city": dice.choice(["Köln", "Weißwasser/O.L.", "Halle (Saale)"]),
        "phone": f"0{dice.randint(30, 999)}/{dice.randint(1000, 999999)}",
        "mail": f"info{number}@beispiel.example",
        "vat": f"{dice.randint(100000000, 999999999)}",
    }


def without_empty(cells):
    return sorted((column, text) for column, text in cells if text)


def datev_file(companies, encoding):
    text = io.StringIO(newline="")
    text.write('"EXTF";700;16;"Debitoren/Kreditoren";5;20240130140659583;;"RE";"";"";29098;55003;20240101;4\r\n')
    head = ["Konto", "Name (Adressatentyp Unternehmen)", "Adressatentyp", "EU-Land", "EU-USt-IdNr.", "Straße", "Postleitzahl", "Ort",
            "Telefon Geschäftsleitung", "E-Mail"]
    text.write(";".join(head) + "\r\n")
    rows = csv.writer(text, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for one in companies:
        rows.writerow([int(one["account"]), one["name"], "2", "DE", one["vat"], one["street"], one["postcode"], one["city"],
                       one["phone"], one["mail"]])
    expected = [
        without_empty(zip(head + ["Kontoart"], [
            one["account"], one["name"], "2", "DE", "DE" + one["vat"], one["street"], one["postcode"], one["city"], one["phone"],
            one["mail"], "Debitor" if one["account"][0] < "7" else "Kreditor"]))
        for one in companies
    ]
    return text.getvalue().encode(encoding), expected


def partin_file(companies, dice):
    signs = dice.choice(SIGNS)
    component, element, _, release, _, end = signs
    wrap = dice.choice(["", "\r\n", "\n"])

    def escaped(text):
        return "".join(release + sign if sign in (component, element, release, end) else sign for sign in text)

    def segment(*elements):
        parts = [e if isinstance(e, str) else component.join(escaped(part) for part in e) for e in elements]
        return element.join(parts) + end + wrap

    text = "UNA" + signs + wrap + segment("UNB", ["UNOY", "3"], ["A", "14"], ["B", "14"], ["261122", "0800"], "1")
    text += segment("UNH", "1", ["PARTIN", "D", "96A", "UN", "EAN004"])
    for one in companies:
        text += segment("NAD", "BY", [one["account"], "", "9"], "", [one["name"]], [one["street"]], [one["city"]], "",
                        one["postcode"], "DE")
        text += segment("RFF", ["VA", "DE" + one["vat"]]) + segment("COM", [one["phone"], "TE"]) + segment("COM", [one["mail"], "EM"])
    text += segment("UNT", str(4 * len(companies) + 2), "1") + segment("UNZ", "1", "1")
    names = ["Partnernummer", "Partnerrolle", "Name 1", "Straße", "Ort", "PLZ", "Land", "USt-IdNr.", "Telefon", "E-Mail"]
    expected = [
        without_empty(zip(names, [one["account"], "BY", one["name"], one["street"], one["city"], one["postcode"], "DE",
                                  "DE" + one["vat"], one["phone"], one["mail"]]))
        for one in companies
    ]
    return text.encode("utf-8"), expected


def difference(program, importer, written):
    content, expected = written
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(content)
        file.flush()
        lines = dumped.said(program, file.name, importer)
    if dumped.rejects(lines):
        return f"rejected: {dumped.rejects(lines)[0]}"
    return dumped.first_difference([without_empty(cells) for cells in dumped.records(lines)], expected)


def main(program, seed="1"):
    dice = random.Random(int(seed))
    companies = [made_up(dice, number) for number in range(COMPANIES)]
    files = [("datev", datev_file(companies, encoding)) for encoding in ("cp1252", "utf-8")]
    files += [("partin", partin_file(companies, dice)) for _ in range(8)]
    failures = 0
    for importer, written in files:
        differs = difference(program, importer, written)
        failures += differs is not None
        if differs:
            print(f"{importer}: {differs}")
    print(f"{len(files)} files of {COMPANIES} companies each, {failures} read other than written")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
