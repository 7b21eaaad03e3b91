"""Everybody else: companies with their people, private customers, and in which sources they turn up."""

from generator import words
from generator.entry import Entry, of_company, of_person, untidy
from generator.story import Sources
from generator.world import Person, World

company_count = 40
consumer_count = 44
objector_share = 0.1


def fill(world: World, sources: Sources) -> None:
    names = world.chance.sample(words.company_cores, company_count)
    for name in names:
        staff_company(world, sources, name)
    for _ in range(consumer_count):
        first, last, gender = world.name()
        consumer = world.settle(first, last, gender, birth=world.birth())
        spread(world, sources, consumer, ["erp"], 0.25)


def staff_company(world: World, sources: Sources, name: str) -> None:
    chance = world.chance
    company = world.found_company(f"{name} {chance.choice(words.trades)}", chance.choice(words.forms))
    if chance.random() < 0.4:
        sources.erp.append(of_company(company, chance))
    for _ in range(chance.choice([1, 2, 2, 3, 4])):
        first, last, gender = world.name()
        has_mobile = chance.random() < 0.5
        person = world.employ(company, first, last, gender, title=chance.choice([""] * 9 + ["Dr."]),
                              mobile=world.mobile() if has_mobile else None)
        home = chance.choices(["erp", "marketing", "outlook", "cards"], weights=[6, 4, 2, 2])[0]
        spread(world, sources, person, [home], 0.22)


def spread(world: World, sources: Sources, person: Person, at: list[str], also: float) -> None:
    """The person's rows: in the sources named, and in each other one with the given probability."""
    for source in ("erp", "marketing", "outlook", "cards"):
        meets_us = person.company or source != "cards"  # at a fair one meets businesses
        if source in at or (meets_us and world.chance.random() < also):
            rows: list[Entry] = getattr(sources, source)
            row = untidy(of_person(person, world.chance), world.chance)
            rows.append(row.but(objection="J") if world.chance.random() < objector_share else row)
