"""One row of a source: who it is about, and what somebody wrote down."""

import random
from dataclasses import dataclass, replace

from generator import spelling
from generator.world import Company, Person


@dataclass
class Entry:
    """Text as written. `person` and `organisation` are the truth, `role` the row's part in the story."""

    person: str = ""
    organisation: str = ""
    role: str = ""
    salutation: str = ""
    title: str = ""
    first: str = ""
    last: str = ""
    company: str = ""
    position: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
    phone: str = ""
    mobile: str = ""
    fax: str = ""
    email: str = ""
    birth: str = ""
    objection: str = "N"
    note: str = ""

    def but(self, **changes) -> "Entry":
        return replace(self, **changes)


def of_company(company: Company, chance: random.Random, role: str = "") -> Entry:
    """A row about a company and nobody in it."""
    return Entry(organisation=company.id, role=role, company=spelling.any_company(company, chance),
                 street=spelling.any_street(company.street, chance), postcode=company.place.postcode,
                 city=company.place.city, country=company.place.country,
                 phone=spelling.any_phone(company.switchboard(), chance), email=f"info@{company.domain}")


def of_person(person: Person, chance: random.Random, role: str = "") -> Entry:
    """A row about a person, with everything known of them; a source leaves out what it has no column for."""
    entry = of_company(person.company, chance) if person.company else Entry()
    place = person.place or person.company.place
    return entry.but(
        person=person.id, role=role, salutation="Frau" if person.gender == "f" else "Herr", title=person.title,
        first=person.first, last=person.last, position=person.position,
        street=spelling.any_street(person.street, chance) if person.street else entry.street,
        postcode=place.postcode, city=place.city, country=place.country,
        phone=spelling.any_phone(person.phone, chance), mobile=spelling.any_phone(person.mobile, chance),
        email=person.email, birth=person.birth)


def untidy(entry: Entry, chance: random.Random) -> Entry:
    """The same row typed by somebody in a hurry: one thing of it goes wrong, now and then."""
    kind = chance.randrange(14)
    if kind == 0:
        return entry.but(first=spelling.without_umlauts(entry.first), last=spelling.without_umlauts(entry.last),
                         company=spelling.without_umlauts(entry.company), city=spelling.without_umlauts(entry.city))
    if kind == 1 and entry.first:
        return entry.but(first=entry.first[0] + ".")
    if kind == 2 and len(entry.last) > 4:
        return entry.but(last=spelling.with_typing_error(entry.last, chance))
    if kind == 3:
        return entry.but(email=entry.email.upper())
    if kind == 4:
        return entry.but(last=entry.last.upper(), first=entry.first.upper())
    if kind == 5:
        return entry.but(phone="", street="")
    if kind == 6:
        return entry.but(city=entry.city.split(" ")[0], street=f" {entry.street} ")
    return entry
