"""The words that invented people and companies are made of. All combinations are invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    postcode: str
    city: str
    country: str = "DE"
    area: str = ""  # area code, where numbers are set aside for film and books; else nobody has a landline


places = [
    Place("10115", "Berlin", area="30"), Place("10785", "Berlin", area="30"), Place("12043", "Berlin", area="30"),
    Place("13353", "Berlin", area="30"), Place("14050", "Berlin", area="30"),
    Place("20095", "Hamburg", area="40"), Place("20457", "Hamburg", area="40"), Place("21073", "Hamburg", area="40"),
    Place("22303", "Hamburg", area="40"), Place("22765", "Hamburg", area="40"),
    Place("50667", "Köln", area="221"), Place("50823", "Köln", area="221"), Place("50937", "Köln", area="221"),
    Place("51063", "Köln", area="221"), Place("51149", "Köln", area="221"),
    Place("60311", "Frankfurt am Main", area="69"), Place("60486", "Frankfurt am Main", area="69"),
    Place("63065", "Offenbach am Main", area="69"), Place("63067", "Offenbach am Main", area="69"),
    Place("80331", "München", area="89"), Place("80636", "München", area="89"), Place("80807", "München", area="89"),
    Place("81369", "München", area="89"), Place("81829", "München", area="89"),
    Place("01067", "Dresden"), Place("01099", "Dresden"), Place("04109", "Leipzig"), Place("04229", "Leipzig"),
    Place("06108", "Halle (Saale)"), Place("07743", "Jena"), Place("09111", "Chemnitz"), Place("28195", "Bremen"),
    Place("30159", "Hannover"), Place("33602", "Bielefeld"), Place("37073", "Göttingen"),
    Place("40213", "Düsseldorf"), Place("44135", "Dortmund"), Place("48143", "Münster"), Place("55116", "Mainz"),
    Place("58511", "Lüdenscheid"), Place("70173", "Stuttgart"), Place("86150", "Augsburg"), Place("89073", "Ulm"),
    Place("90402", "Nürnberg"), Place("93047", "Regensburg"), Place("97070", "Würzburg"), Place("99084", "Erfurt"),
    Place("1010", "Wien", "AT"), Place("5020", "Salzburg", "AT"), Place("6020", "Innsbruck", "AT"),
    Place("8001", "Zürich", "CH"), Place("3011", "Bern", "CH"), Place("4051", "Basel", "CH"),
]

# Numbers that the Bundesnetzagentur keeps for film and books: nobody's phone rings.
landlines = {"30": "23125", "69": "90009", "40": "66969", "221": "4710", "89": "99998"}
mobiles = ["17139200", "176040690"]

streets = [
    "Ahornweg", "Am Mühlbach", "Am Güterbahnhof", "Amselweg", "An der Alten Ziegelei", "Bahnhofstraße", "Birkenallee",
    "Buchenring", "Dorfstraße", "Eichendorffstraße", "Erlengrund", "Feldstraße", "Finkenweg", "Gartenstraße",
    "Gewerbering", "Goethestraße", "Hafenstraße", "Hauptstraße", "Im Gewerbepark", "Industriestraße", "Jahnstraße",
    "Kastanienallee", "Kirchplatz", "Lerchenweg", "Lindenstraße", "Marktplatz", "Mozartstraße", "Mühlenstraße",
    "Neue Straße", "Ringstraße", "Rosenweg", "Schillerstraße", "Schulstraße", "Straße des Friedens", "Talstraße",
    "Uferstraße", "Waldweg", "Werkstraße", "Wiesengrund", "Zum Alten Hafen",
]

women = [
    "Andrea", "Anja", "Anna", "Barbara", "Birgit", "Britta", "Claudia", "Cornelia", "Daniela", "Elif", "Eva", "Franziska",
    "Gabriele", "Gudrun", "Heike", "Ines", "Julia", "Karin", "Katharina", "Katrin", "Lena", "Maria", "Martina", "Monika",
    "Nadine", "Nicole", "Petra", "Renate", "Sabine", "Sandra", "Silke", "Sonja", "Stefanie", "Susanne", "Ulrike", "Ursula",
]
men = [
    "Achim", "Alexander", "Andreas", "Bernd", "Björn", "Christian", "Daniel", "Dieter", "Dirk", "Emre", "Florian", "Frank",
    "Günter", "Hartmut", "Heinz", "Holger", "Ingo", "Jan", "Jens", "Joachim", "Jörg", "Jürgen", "Kai", "Klaus", "Lars",
    "Lukas", "Manfred", "Marcel", "Markus", "Martin", "Matthias", "Michael", "Norbert", "Oliver", "Peter", "Rainer", "Ralf",
    "Rüdiger", "Sebastian", "Stefan", "Sven", "Tobias", "Torsten", "Ulrich", "Uwe", "Volker", "Werner", "Wolfgang",
]
surnames = [
    "Ackermann", "Albrecht", "Arnold", "Bachmann", "Bauer", "Baumann", "Beck", "Becker", "Berger", "Bergmann", "Böhm",
    "Brandl", "Braun", "Busch", "Demir", "Dietrich", "Döring", "Ebert", "Engel", "Fischer", "Förster", "Frank", "Franke",
    "Friedrich", "Fuchs", "Graf", "Groß", "Günther", "Haas", "Hahn", "Hartmann", "Heinrich", "Herrmann", "Hofmann",
    "Horn", "Huber", "Jäger", "Jansen", "Jung", "Kaiser", "Keller", "Klein", "Koch", "König", "Kowalski", "Kramer",
    "Kraus", "Kuhn", "Kühn", "Lang", "Lange", "Lehmann", "Lindner", "Lorenz", "Ludwig", "Lüdenscheidt", "Martin",
    "Mayr", "Möller", "Neumann", "Nowak", "Otto", "Petersen", "Peters", "Pfeiffer", "Pohl", "Richter", "Roth", "Sauer",
    "Schäfer", "Schenk", "Schmitz", "Scholz", "Schreiber", "Schröder", "Schubert", "Schulz", "Schumacher", "Schuster",
    "Schwarz", "Seidel", "Simon", "Sommer", "Stein", "Thomas", "van Dijk", "Vogel", "Vogt", "von der Heide", "von Berg",
    "Wagner", "Walter", "Weber", "Weiß", "Werner", "Wiese", "Winkler", "Winter", "Wolf", "Yılmaz", "Ziegler", "Zimmermann",
]

company_cores = [
    "Adlerhof", "Almtal", "Auenberg", "Birkhof", "Brunnthal", "Delta Nord", "Eichwerk", "Elbtor", "Falkenried", "Feinwerk",
    "Flussau", "Förde", "Gleisbau West", "Granitz", "Hammerbach", "Havelform", "Heidekraft", "Isarblick", "Kernholz",
    "Kupferhof", "Lechfeld", "Lotsen", "Mainhafen", "Moorwind", "Neckarwerk", "Nordquell", "Oderland", "Perlach",
    "Quarzit", "Rheinbogen", "Rotbuche", "Saalefeld", "Silberbach", "Sonnborn", "Spreegrund", "Steinfurt", "Südring",
    "Talwerk", "Tannhof", "Taunus Form", "Uhlenhorst", "Varia", "Waldkant", "Weserstrom", "Wiesental", "Zollhof",
]
trades = [
    "Metallbau", "Maschinenbau", "Elektrotechnik", "Werkzeuge", "Fördertechnik", "Kunststofftechnik", "Stahlhandel",
    "Antriebstechnik", "Präzisionsteile", "Messtechnik", "Holzbau", "Anlagenbau", "Logistik", "Oberflächentechnik",
]
forms = ["GmbH", "GmbH", "GmbH", "GmbH & Co. KG", "GmbH & Co. KG", "AG", "KG", "OHG", "e.K.", "UG (haftungsbeschränkt)"]
positions = [
    "Einkauf", "Leiter Einkauf", "Geschäftsführer", "Geschäftsführerin", "Konstruktion", "Produktionsleitung",
    "Vertrieb", "Werkstattleiter", "Instandhaltung", "Assistenz der Geschäftsleitung", "Qualitätssicherung", "Disposition",
]
