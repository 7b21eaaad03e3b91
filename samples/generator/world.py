"""The invented people and companies as they really are, before anybody wrote them down."""

import random
import unicodedata
from dataclasses import dataclass, field

from generator import words
from generator.words import Place


@dataclass(frozen=True)
class Phone:
    """A number by its parts: country and area code without prefix, number, extension."""

    area: str
    number: str
    extension: str = ""


@dataclass
class Company:
    id: str
    name: str  # without the legal form
    form: str
    street: str
    place: Place
    domain: str
    base: Phone | None  # all extensions of the company begin with it

    def extension(self, number: int) -> Phone | None:
        return Phone(self.base.area, self.base.number, f"{number:02}") if self.base else None

    def switchboard(self) -> Phone | None:
        return self.extension(10)


@dataclass
class Person:
    id: str
    first: str
    last: str
    gender: str  # "f", "m"
    title: str = ""
    company: Company | None = None
    position: str = ""
    phone: Phone | None = None
    mobile: Phone | None = None
    email: str = ""
    street: str = ""  # a private address; of business people nobody knows it
    place: Place | None = None
    birth: str = ""  # 1964-05-17


def mail_word(text: str) -> str:
    """A name as it stands in a mailbox: ä is ae, ş is s, blanks are gone."""
    for umlaut, letters in {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i"}.items():
        text = text.lower().replace(umlaut, letters)
    plain = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()
    return "".join(c for c in plain if c.isalnum() or c == "-")


@dataclass
class World:
    chance: random.Random
    companies: list[Company] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)

    def __post_init__(self):
        self.bases = [(area, f"{number}{digit}") for digit in range(9) for area, number in words.landlines.items()]
        self.private_lines = {area: iter(range(900, 1000)) for area in words.landlines}
        self.mobile_numbers = [Phone(number[:3], f"{number[3:]}{i:02}") for number in words.mobiles for i in range(100)]
        self.chance.shuffle(self.mobile_numbers)
        self.taken = set()

    def street(self) -> str:
        number = str(self.chance.randint(1, 148)) + self.chance.choice([""] * 8 + ["a", " b"])
        return f"{self.chance.choice(words.streets)} {number}"

    def found_company(self, name: str, form: str, place: Place | None = None, landline: bool = True) -> Company:
        """A new company; it has a switchboard where its town has numbers left."""
        place = place or self.chance.choice(words.places)
        bases = [base for base in self.bases if base[0] == place.area] if landline else []
        if bases:
            self.bases.remove(bases[0])
        base = Phone(*bases[0]) if bases else None
        company = Company(f"O{len(self.companies) + 1:03}", name, form, self.street(), place,
                          mail_word(name) + ".example", base)
        self.companies.append(company)
        return company

    def add(self, person: Person) -> Person:
        self.people.append(person)
        self.taken.add((person.first, person.last))
        return person

    def next_id(self) -> str:
        return f"P{len(self.people) + 1:03}"

    def employ(self, company: Company, first: str, last: str, gender: str, **more) -> Person:
        """A business contact with a direct line where the company has lines, and with a mailbox."""
        colleagues = sum(person.company is company for person in self.people)
        person = Person(self.next_id(), first, last, gender, company=company, **more)
        person.position = person.position or self.chance.choice(words.positions)
        person.phone = person.phone or company.extension(20 + 3 * colleagues)
        person.email = person.email or f"{mail_word(first)}.{mail_word(last)}@{company.domain}"
        return self.add(person)

    def settle(self, first: str, last: str, gender: str, **more) -> Person:
        """A consumer with a private address, a mailbox, and a line where the town has numbers left."""
        person = Person(self.next_id(), first, last, gender, **more)
        person.place = person.place or self.chance.choice(words.places)
        person.street = person.street or self.street()
        if person.place.area and not person.phone:
            line = next(self.private_lines[person.place.area])
            person.phone = Phone(person.place.area, words.landlines[person.place.area], str(line))
        person.email = person.email or f"{mail_word(first)}.{mail_word(last)}@post.example"
        return self.add(person)

    def mobile(self) -> Phone:
        return self.mobile_numbers.pop()

    def name(self) -> tuple[str, str, str]:
        """(first, last, gender) that nobody has yet."""
        while True:
            gender = self.chance.choice("fm")
            first = self.chance.choice(words.women if gender == "f" else words.men)
            last = self.chance.choice(words.surnames)
            if (first, last) not in self.taken:
                return first, last, gender

    def birth(self) -> str:
        return f"{self.chance.randint(1948, 1998)}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"
