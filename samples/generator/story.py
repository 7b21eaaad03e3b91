"""The cast: people whose rows show one thing each. Names change with the seed, parts do not."""

from dataclasses import dataclass, field

from generator import spelling, words
from generator.entry import Entry, of_company, of_person
from generator.words import Place
from generator.world import Person, World


@dataclass
class Sources:
    """The rows of each source, and the evidence on file."""

    erp: list[Entry] = field(default_factory=list)
    marketing: list[Entry] = field(default_factory=list)
    outlook: list[Entry] = field(default_factory=list)
    cards: list[Entry] = field(default_factory=list)
    double_opt_in: list[Person] = field(default_factory=list)
    on_paper: list[Person] = field(default_factory=list)


def place(city: str) -> Place:
    return next(place for place in words.places if place.city == city)


class Story:
    def __init__(self, world: World, sources: Sources, seed: int):
        self.world, self.sources, self.seed = world, sources, seed

    def pick(self, *options):
        """The first seed gets the first option: the names that the documents speak of."""
        return options[(self.seed - 1) % len(options)]

    def row(self, person: Person, role: str) -> Entry:
        return of_person(person, self.world.chance, role)

    def tell(self) -> None:
        self.same_sound()
        self.swapped_names()
        self.company_three_ways()
        self.phone_five_ways()
        self.namesake()
        self.father_and_son()
        self.switchboard()
        self.couple()
        self.lost_zero()
        self.umlauts()
        self.new_name()
        self.new_job()
        self.objector()
        self.opted_in()
        self.twice_in_the_erp()
        self.initial_only()
        self.sister_company()

    def same_sound(self) -> None:
        """Meyer, Meier, Maier: one man in three sources, and another who only sounds like him."""
        spellings = self.pick(("Meyer", "Meier", "Maier"), ("Schmidt", "Schmitt", "Schmied"))
        firm = self.world.found_company(self.pick("Ostkamp Werkzeuge", "Westhof Werkzeuge"), "GmbH", place("Offenbach am Main"))
        man = self.world.employ(firm, self.pick("Hans", "Georg"), spellings[0], "m", title="Dr.", mobile=self.world.mobile())
        other = self.world.employ(firm, self.pick("Hanna", "Gerda"), spellings[2], "f")
        self.sources.erp += [self.row(man, "same_sound"), self.row(other, "same_sound_other")]
        self.sources.marketing.append(self.row(man, "same_sound").but(last=spellings[1], title="", company=spelling.company(firm, 1)))
        self.sources.cards.append(self.row(man, "same_sound").but(last=spellings[2], street="", postcode="", city=""))

    def swapped_names(self) -> None:
        firm = self.world.found_company(self.pick("Lindgrün Verpackung", "Moosgrün Verpackung"), "GmbH", place("Hamburg"))
        woman = self.world.employ(firm, "Petra", self.pick("Schneider", "Zimmer"), "f")
        swapped = self.row(woman, "swapped_names")
        self.sources.erp.append(swapped.but(first=woman.last, last=woman.first))
        self.sources.marketing.append(self.row(woman, "swapped_names"))

    def company_three_ways(self) -> None:
        firm = self.world.found_company(self.pick("Müller", "Köhler"), "GmbH & Co. KG", place("Köln"))
        firm.domain = self.pick("mueller-koeln.example", "koehler-koeln.example")
        man = self.world.employ(firm, "Jörg", self.pick("Kessler", "Riedel"), "m")
        company_row = of_company(firm, self.world.chance, "company_three_ways").but(company=spelling.company(firm, 0))
        self.sources.erp.append(company_row)
        self.sources.marketing.append(self.row(man, "company_three_ways").but(company=spelling.company(firm, 1)))
        self.sources.outlook.append(self.row(man, "company_three_ways").but(company=spelling.company(firm, 2)))

    def phone_five_ways(self) -> None:
        firm = self.world.found_company(self.pick("Spreebogen Messtechnik", "Havelbogen Messtechnik"), "AG", place("Berlin"))
        woman = self.world.employ(firm, "Claudia", self.pick("Nowotny", "Sadowski"), "f", mobile=self.world.mobile())
        ways = [self.row(woman, "phone_five_ways").but(phone=spelling.phone(woman.phone, style)) for style in range(5)]
        self.sources.erp.append(ways[3])
        self.sources.marketing += [ways[0], ways[1].but(email="")]
        self.sources.outlook.append(ways[2])
        self.sources.cards.append(ways[4])

    def namesake(self) -> None:
        """Two men of one frequent name in two towns: nothing else ties them, so they stay two."""
        first, last = self.pick(("Thomas", "Müller"), ("Andreas", "Schmidt"))
        one = self.world.settle(first, last, "m", place=place("Hamburg"), email="thm@post.example", birth="1961-03-04")
        two = self.world.settle(first, last, "m", place=place("München"), birth="1984-11-23", mobile=self.world.mobile())
        two.email = two.email.replace("@post", "@funk")
        self.sources.erp += [self.row(one, "namesake_one"), self.row(two, "namesake_two")]
        self.sources.marketing.append(self.row(one, "namesake_one"))
        self.sources.outlook.append(self.row(two, "namesake_two"))

    def father_and_son(self) -> None:
        """One name, one address, one phone, two days of birth: a household, never one person."""
        last = self.pick("Brandt", "Voss")
        home = {"place": place("Köln"), "street": "Rosenweg 7"}
        father = self.world.settle("Karl", last, "m", birth="1951-02-11", email=f"karl@{last.lower()}-familie.example", **home)
        son = self.world.settle("Karl", last, "m", birth="1983-09-30", email="kb83@post.example", phone=father.phone, **home)
        self.sources.erp += [self.row(father, "father"), self.row(son, "son")]
        self.sources.marketing.append(self.row(son, "son"))

    def switchboard(self) -> None:
        """Four colleagues whom everybody reaches at the same number."""
        firm = self.world.found_company(self.pick("Nordwall Fördertechnik", "Südwall Fördertechnik"), "GmbH", place("Hamburg"))
        for first, gender in (("Frauke", "f"), ("Henning", "m"), ("Silvia", "f"), ("Olaf", "m")):
            person = self.world.employ(firm, first, self.world.name()[1], gender, phone=firm.switchboard())
            self.sources.erp.append(self.row(person, "switchboard"))
        self.sources.marketing.append(self.row(person, "switchboard"))

    def couple(self) -> None:
        """Husband and wife with one address, one phone and one mailbox."""
        last = self.pick("Krüger", "Lüders")
        home = {"place": place("Berlin"), "street": "Kastanienallee 31"}
        mailbox = spelling.without_umlauts(f"familie.{last.lower()}@post.example")
        wife = self.world.settle("Marion", last, "f", email=mailbox, **home)
        husband = self.world.settle("Detlef", last, "m", email=mailbox, phone=wife.phone, **home)
        self.sources.erp += [self.row(wife, "couple_wife"), self.row(husband, "couple_husband")]
        self.sources.marketing.append(self.row(wife, "couple_wife"))

    def lost_zero(self) -> None:
        """Excel took 01067 for a number. The ERP's export lost the zero; marketing's list kept it."""
        firm = self.world.found_company(self.pick("Elbaue Präzisionsteile", "Muldental Präzisionsteile"), "GmbH", place("Dresden"))
        man = self.world.employ(firm, "Rico", self.pick("Henker", "Zschoch"), "m", mobile=self.world.mobile())
        self.sources.erp.append(self.row(man, "lost_zero"))
        self.sources.marketing.append(self.row(man, "lost_zero"))

    def umlauts(self) -> None:
        firm = self.world.found_company(self.pick("Größl Stahlhandel", "Käßbohrn Stahlhandel"), "KG", place("München"))
        man = self.world.employ(firm, "Jürgen", self.pick("Größl", "Käßbohrn"), "m")
        self.sources.erp.append(self.row(man, "umlauts"))
        typed = self.row(man, "umlauts")
        self.sources.outlook.append(typed.but(first="Juergen", last=spelling.without_umlauts(man.last),
                                              company=spelling.without_umlauts(typed.company),
                                              city=spelling.without_umlauts(typed.city)))

    def new_name(self) -> None:
        """She married: another last name, the same mobile and the same private address. A doubtful pair."""
        woman = self.world.settle("Sabine", self.pick("Keller", "Pohlmann"), "f", place=place("Nürnberg"),
                                  mobile=self.world.mobile(), email="sabine.k@post.example")
        self.sources.erp.append(self.row(woman, "new_name"))
        self.sources.outlook.append(self.row(woman, "new_name").but(
            last=self.pick("Vogt-Keller", "Arend-Pohlmann"), email="", birth=""))

    def new_job(self) -> None:
        """He changed his employer and kept his mobile."""
        old = self.world.found_company(self.pick("Weinstraße Anlagenbau", "Bergstraße Anlagenbau"), "GmbH", place("Mainz"))
        new = self.world.found_company(self.pick("Rheinufer Anlagenbau", "Mainufer Anlagenbau"), "GmbH", place("Frankfurt am Main"))
        man = self.world.employ(old, "Bertram", self.pick("Thielemann", "Osterkamp"), "m", mobile=self.world.mobile())
        self.sources.erp.append(self.row(man, "new_job"))
        man.company, man.phone = new, new.extension(44)
        man.email = man.email.split("@")[0] + "@" + new.domain
        self.sources.cards.append(self.row(man, "new_job"))

    def objector(self) -> None:
        """She told the ERP's clerks to be left alone. Marketing's row is richer, so the ERP's is merged away;
        her no must not be."""
        firm = self.world.found_company(self.pick("Heidequell Kunststofftechnik", "Moorquell Kunststofftechnik"), "GmbH", place("Hannover"))
        woman = self.world.employ(firm, "Annegret", self.pick("Dreyer", "Hinrichs"), "f", mobile=self.world.mobile())
        self.sources.erp.append(self.row(woman, "objector").but(objection="J", position="", mobile="", phone="", salutation=""))
        self.sources.marketing.append(self.row(woman, "objector"))
        self.sources.outlook.append(self.row(woman, "objector").but(title=""))

    def opted_in(self) -> None:
        """Who said yes: three by double opt-in, two on paper at the fair."""
        for first, gender in (("Ruth", "f"), ("Armin", "m"), ("Vera", "f"), ("Egon", "m"), ("Dagmar", "f")):
            firm = self.world.found_company(f"{self.world.name()[1]} {self.world.chance.choice(words.trades)}", "GmbH")
            person = self.world.employ(firm, first, self.world.name()[1], gender, mobile=self.world.mobile())
            by_web = len(self.sources.double_opt_in) < 3
            (self.sources.double_opt_in if by_web else self.sources.on_paper).append(person)
            role = "double_opt_in" if by_web else "opt_in_on_paper"
            self.sources.marketing.append(self.row(person, role))
            (self.sources.erp if by_web else self.sources.cards).append(self.row(person, role))

    def twice_in_the_erp(self) -> None:
        firm = self.world.found_company(self.pick("Isartal Elektrotechnik", "Lechtal Elektrotechnik"), "GmbH", place("München"))
        man = self.world.employ(firm, "Leopold", self.pick("Aschenbrenner", "Dürnberger"), "m", mobile=self.world.mobile())
        self.sources.erp += [self.row(man, "twice_in_the_erp"), self.row(man, "twice_in_the_erp").but(birth="", mobile="")]

    def initial_only(self) -> None:
        """A card with an initial, and two colleagues whom it may mean: nobody but a person can tell."""
        firm = self.world.found_company(self.pick("Wendland Antriebstechnik", "Altmark Antriebstechnik"), "GmbH", place("Hamburg"))
        last = self.pick("Brückner", "Lüttich")
        for first, gender in (("Stefan", "m"), ("Sabine", "f")):
            person = self.world.employ(firm, first, last, gender, phone=firm.switchboard())
            self.sources.erp.append(self.row(person, "initial_meant"))
        self.sources.cards.append(self.row(person, "initial_only").but(first="S.", email="", salutation=""))

    def sister_company(self) -> None:
        """The company that works, and the one that only manages it: one name, one address, two legal persons."""
        town = place("Münster")
        works = self.world.found_company(self.pick("Emsland Holzbau", "Weserland Holzbau"), "GmbH & Co. KG", town)
        manages = self.world.found_company(f"{works.name} Verwaltungs", "GmbH", town)
        manages.street, manages.domain = works.street, works.domain
        self.sources.erp.append(of_company(works, self.world.chance, "sister_company").but(company=spelling.company(works, 0)))
        self.sources.marketing.append(of_company(manages, self.world.chance, "managing_company").but(
            company=spelling.company(manages, 0)))
