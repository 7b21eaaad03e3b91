#include "generate/words.hpp"

#include <array>

namespace kartei::generate {

namespace {

using Word = std::string_view;

constexpr auto frequent_last = std::to_array<Word>({
    "Müller",   "Schmidt",  "Schneider", "Fischer",    "Weber",   "Meyer",    "Wagner",     "Becker",
    "Schulz",   "Hoffmann", "Schäfer",   "Koch",       "Bauer",   "Richter",  "Klein",      "Wolf",
    "Schröder", "Neumann",  "Schwarz",   "Zimmermann", "Braun",   "Krüger",   "Hofmann",    "Hartmann",
    "Lange",    "Schmitt",  "Werner",    "Schmitz",    "Krause",  "Meier",    "Lehmann",    "Schmid",
    "Schulze",  "Maier",    "Köhler",    "Herrmann",   "König",   "Walter",   "Mayer",      "Huber",
    "Kaiser",   "Fuchs",    "Peters",    "Lang",       "Scholz",  "Möller",   "Weiß",       "Jung",
    "Hahn",     "Schubert", "Vogel",     "Friedrich",  "Keller",  "Günther",  "Frank",      "Berger",
    "Winkler",  "Roth",     "Beck",      "Lorenz",     "Baumann", "Franke",   "Albrecht",   "Schuster",
    "Simon",    "Ludwig",   "Böhm",      "Winter",     "Kraus",   "Martin",   "Schumacher", "Krämer",
    "Vogt",     "Stein",    "Jäger",     "Otto",       "Sommer",  "Groß",     "Seidel",     "Heinrich",
    "Brandt",   "Haas",     "Schreiber", "Graf",       "Schulte", "Dietrich", "Ziegler",    "Kuhn",
    "Kühn",     "Pohl",     "Engel",     "Horn",       "Busch",   "Bergmann", "Thomas",     "Voigt",
    "Sauer",    "Arnold",   "Wolff",     "Pfeiffer",   "Ernst",   "Lindner",  "Hübner",     "Kramer",
    "Franz",    "Beyer",    "Wenzel",    "Nowak",      "Barth",   "Hermann",  "Reuter",     "Haase",
    "Thiel",    "Kunz",     "Götz",      "Stahl",      "Nagel",   "Marx",     "Ritter",     "Ullrich",
    "Fiedler",  "Hesse",    "Kessler",   "Fritz",      "Dietz",   "Rose",     "Rausch",     "Bischoff",
    "Schütz",   "Blum",
});

constexpr auto last_beginnings = std::to_array<Word>({
    "Linden",  "Ober",    "Nieder", "Stein",  "Eichen", "Buchen", "Rosen",  "Gold",   "Silber",  "Kirch",
    "Mühl",    "Brunn",   "Wald",   "Wiesen", "Hopfen", "Birken", "Falken", "Hirsch", "Löwen",   "Königs",
    "Alten",   "Neuen",   "Grün",   "Schön",  "Hohen",  "Tief",   "Kalten", "Warm",   "Lang",    "Kurz",
    "Breiten", "Engel",   "Heiden", "Sand",   "Lehm",   "Eisen",  "Kupfer", "Holz",   "Acker",   "Feld",
    "Berg",    "Bach",    "Teich",  "Moor",   "Distel", "Dorn",   "Hasel",  "Erlen",  "Weiden",  "Tannen",
    "Fichten", "Kirsch",  "Apfel",  "Birn",   "Nuss",   "Korn",   "Haber",  "Roggen", "Gersten", "Weizen",
    "Schaf",   "Ziegen",  "Ochsen", "Pferde", "Reh",    "Fuchs",  "Wolfs",  "Bären",  "Adler",   "Sperber",
    "Finken",  "Lerchen", "Amsel",  "Sommer", "Winter", "Morgen", "Abend",  "Sonnen",
});

constexpr auto last_endings = std::to_array<Word>({
    "berg",    "berger",  "bauer",  "mann",     "bach",  "bacher", "stein",  "hof",     "hofer",   "meier",
    "mayr",    "feld",    "felder", "wald",     "thal",  "thaler", "reuter", "schmidt", "müller",  "huber",
    "egger",   "rieder",  "gruber", "kamp",     "horst", "brink",  "beck",   "hauser",  "dorf",    "dörfer",
    "städter", "brunner", "reiter", "schläger", "wirth", "macher", "haupt",  "kopf",    "leitner", "eder",
});

constexpr auto foreign_last = std::to_array<Word>({
    "Yılmaz",       "Kaya",    "Demir",    "Şahin",     "Çelik",     "Yıldız",       "Öztürk",    "Aydın",
    "Arslan",       "Doğan",   "Kılıç",    "Aslan",     "Çetin",     "Koç",          "Kowalski",  "Nowicki",
    "Wiśniewski",   "Wójcik",  "Kamiński", "Zieliński", "Szymański", "Dąbrowski",    "Kozłowski", "Jovanović",
    "Petrović",     "Nikolić", "Marković", "Horvat",    "Novak",     "Ivanov",       "Petrov",    "Smirnov",
    "Popescu",      "Ionescu", "Nguyen",   "Rossi",     "Russo",     "Ferrari",      "García",    "Fernández",
    "Papadopoulos", "Hoxha",   "Krasniqi", "Haddad",    "Al-Masri",  "van den Berg", "de Vries",
});

constexpr auto female = std::to_array<Word>({
    "Sabine",    "Susanne",    "Petra",        "Monika",      "Claudia",   "Birgit",    "Andrea",
    "Stefanie",  "Ursula",     "Christine",    "Karin",       "Heike",     "Gabriele",  "Martina",
    "Anja",      "Nicole",     "Katharina",    "Angelika",    "Ute",       "Renate",    "Brigitte",
    "Julia",     "Silke",      "Anna",         "Sandra",      "Kerstin",   "Barbara",   "Anke",
    "Helga",     "Tanja",      "Maria",        "Elke",        "Bettina",   "Melanie",   "Ingrid",
    "Doris",     "Cornelia",   "Sonja",        "Simone",      "Daniela",   "Christina", "Beate",
    "Regina",    "Jutta",      "Elisabeth",    "Annette",     "Silvia",    "Gisela",    "Katja",
    "Marion",    "Christa",    "Lena",         "Laura",       "Sarah",     "Lisa",      "Katrin",
    "Vanessa",   "Jana",       "Hannah",       "Sophie",      "Franziska", "Theresa",   "Johanna",
    "Carolin",   "Antje",      "Astrid",       "Margarete",   "Rosemarie", "Hildegard", "Gertrud",
    "Edith",     "Irmgard",    "Ilse",         "Anneliese",   "Waltraud",  "Inge",      "Heidi",
    "Veronika",  "Magdalena",  "Eva",          "Ruth",        "Marlene",   "Dagmar",    "Karola",
    "Manuela",   "Ramona",     "Yvonne",       "Nadine",      "Jessica",   "Michaela",  "Martha",
    "Frieda",    "Emma",       "Mia",          "Lina",        "Clara",     "Charlotte", "Luise",
    "Greta",     "Ayşe",       "Fatma",        "Elif",        "Agnieszka", "Olga",      "Svetlana",
    "Anna-Lena", "Eva-Maria",  "Anne-Kathrin", "Marie-Luise", "Hanna",     "Lotte",     "Nele",
    "Paula",     "Friederike",
});

constexpr auto male = std::to_array<Word>({
    "Peter",        "Michael",      "Thomas",    "Andreas",    "Wolfgang",   "Klaus",      "Jürgen",
    "Günter",       "Stefan",       "Christian", "Uwe",        "Werner",     "Horst",      "Frank",
    "Dieter",       "Manfred",      "Gerhard",   "Hans",       "Bernd",      "Thorsten",   "Matthias",
    "Helmut",       "Walter",       "Heinz",     "Martin",     "Jörg",       "Rolf",       "Jens",
    "Sven",         "Alexander",    "Jan",       "Rainer",     "Holger",     "Karl",       "Dirk",
    "Joachim",      "Ralf",         "Oliver",    "Carsten",    "Herbert",    "Bernhard",   "Heinrich",
    "Rudolf",       "Markus",       "Daniel",    "Josef",      "Johannes",   "Paul",       "Norbert",
    "Georg",        "Franz",        "Erich",     "Volker",     "Ulrich",     "Tobias",     "Sebastian",
    "Florian",      "Felix",        "Lukas",     "Maximilian", "Philipp",    "David",      "Jonas",
    "Niklas",       "Tim",          "Tom",       "Simon",      "Fabian",     "Patrick",    "Dennis",
    "Marcel",       "Kevin",        "Benjamin",  "Christoph",  "Roland",     "Harald",     "Reinhard",
    "Friedrich",    "Wilhelm",      "Otto",      "Kurt",       "Alfred",     "Ernst",      "Anton",
    "Ludwig",       "Eugen",        "Konrad",    "Lorenz",     "Leon",       "Ben",        "Elias",
    "Noah",         "Emil",         "Moritz",    "Jakob",      "Mehmet",     "Mustafa",    "Ali",
    "Piotr",        "Krzysztof",    "Dmitri",    "Sergej",     "Karl-Heinz", "Hans-Peter", "Hans-Jürgen",
    "Klaus-Dieter", "Ernst-August", "Robert",    "Richard",    "Eduard",     "Gustav",     "Siegfried",
    "Winfried",     "Ingo",         "Guido",     "Marco",      "Mario",
});

constexpr auto called = std::to_array<ShortForm>({
    {"Johannes", "Hannes"}, {"Johannes", "Hans"},    {"Michael", "Michi"},     {"Thomas", "Tom"},
    {"Andreas", "Andi"},    {"Wolfgang", "Wolf"},    {"Stefan", "Steffen"},    {"Christian", "Chris"},
    {"Matthias", "Matze"},  {"Alexander", "Alex"},   {"Joachim", "Jochen"},    {"Josef", "Sepp"},
    {"Josef", "Jupp"},      {"Ulrich", "Uli"},       {"Tobias", "Tobi"},       {"Sebastian", "Basti"},
    {"Maximilian", "Max"},  {"Philipp", "Phil"},     {"Benjamin", "Ben"},      {"Friedrich", "Fritz"},
    {"Wilhelm", "Willi"},   {"Heinrich", "Heinz"},   {"Bernhard", "Bernd"},    {"Rudolf", "Rudi"},
    {"Manfred", "Manni"},   {"Karl-Heinz", "Kalle"}, {"Ludwig", "Lutz"},       {"Georg", "Schorsch"},
    {"Anton", "Toni"},      {"Robert", "Bob"},       {"Susanne", "Susi"},      {"Gabriele", "Gabi"},
    {"Katharina", "Kathi"}, {"Elisabeth", "Lisa"},   {"Elisabeth", "Elli"},    {"Barbara", "Babsi"},
    {"Ursula", "Uschi"},    {"Margarete", "Gretel"}, {"Stefanie", "Steffi"},   {"Angelika", "Geli"},
    {"Renate", "Reni"},     {"Brigitte", "Gitte"},   {"Johanna", "Hanna"},     {"Franziska", "Franzi"},
    {"Theresa", "Resi"},    {"Magdalena", "Lena"},   {"Christine", "Christl"}, {"Cornelia", "Conny"},
    {"Veronika", "Vroni"},  {"Hildegard", "Hilde"},  {"Gertrud", "Trude"},     {"Rosemarie", "Rosi"},
    {"Sabine", "Bine"},     {"Monika", "Moni"},
});

constexpr auto alike = std::to_array<SoundAlike>({
    {"Stefan", "Stephan"},     {"Katrin", "Kathrin"},   {"Katharina", "Catharina"}, {"Klaus", "Claus"},
    {"Carsten", "Karsten"},    {"Thorsten", "Torsten"}, {"Günter", "Günther"},      {"Ralf", "Ralph"},
    {"Philipp", "Phillip"},    {"Matthias", "Mathias"}, {"Markus", "Marcus"},       {"Lukas", "Lucas"},
    {"Jakob", "Jacob"},        {"Sarah", "Sara"},       {"Hannah", "Hanna"},        {"Sophie", "Sofie"},
    {"Stefanie", "Stephanie"}, {"Silvia", "Sylvia"},    {"Annette", "Anette"},      {"Jörg", "Joerg"},
    {"Konrad", "Conrad"},      {"Walter", "Walther"},   {"Meyer", "Meier"},         {"Meyer", "Maier"},
    {"Meier", "Mayer"},        {"Maier", "Meyer"},      {"Schmidt", "Schmitt"},     {"Schmidt", "Schmid"},
    {"Hoffmann", "Hofmann"},   {"Schulz", "Schultz"},   {"Schulz", "Schulze"},      {"Schröder", "Schröter"},
    {"Krüger", "Krueger"},     {"Herrmann", "Hermann"}, {"Kaiser", "Kayser"},       {"Kraus", "Krauß"},
    {"Weiß", "Weis"},          {"Wolf", "Wolff"},       {"Pfeiffer", "Pfeifer"},    {"Beyer", "Bayer"},
    {"Groß", "Gross"},         {"Ullrich", "Ulrich"},   {"Köhler", "Koehler"},      {"Kessler", "Keßler"},
    {"Götz", "Goetz"},
});

constexpr auto road_beginnings = std::to_array<Word>({
    "Haupt",   "Bahnhof", "Garten",   "Schul",  "Dorf",      "Berg",    "Linden",   "Kirch",    "Wald",
    "Ring",    "Wiesen",  "Feld",     "Mühlen", "Rosen",     "Birken",  "Eichen",   "Buchen",   "Ahorn",
    "Tannen",  "Goethe",  "Schiller", "Mozart", "Beethoven", "Lessing", "Bismarck", "Blücher",  "Friedrich",
    "Wilhelm", "Luisen",  "Kaiser",   "König",  "Industrie", "Gewerbe", "Post",     "Rathaus",  "Markt",
    "Brunnen", "Bach",    "Teich",    "See",    "Sonnen",    "Stein",   "Sand",     "Heide",    "Moor",
    "Kloster", "Burg",    "Schloss",  "Jahn",   "Uhland",    "Römer",   "Kant",     "Humboldt", "Händel",
    "Haydn",   "Fichten", "Erlen",    "Weiden", "Kastanien", "Amsel",   "Drossel",  "Finken",   "Lerchen",
});

constexpr auto road_endings =
    std::to_array<Word>({"straße", "straße", "straße", "straße", "straße", "straße", "weg", "weg", "weg",
                         "platz", "gasse", "allee", "ring", "ufer"});

constexpr auto road_phrases = std::to_array<Word>({
    "Am Markt",
    "An der Mühle",
    "Im Winkel",
    "Zum Bahnhof",
    "Auf der Höhe",
    "Am Hang",
    "In der Aue",
    "Alter Postweg",
    "Hinter der Kirche",
    "Am Stadtpark",
    "Straße des 17. Juni",
    "Unter den Linden",
    "Willy-Brandt-Platz",
    "Konrad-Adenauer-Straße",
    "Geschwister-Scholl-Straße",
    "Münchner Straße",
    "Berliner Straße",
    "Frankfurter Straße",
    "Hamburger Allee",
    "Dr.-Kurt-Schumacher-Ring",
    "Am Alten Friedhof",
});

constexpr auto trade_words = std::to_array<Word>({
    "Bäckerei",
    "Autohaus",
    "Elektro",
    "Metallbau",
    "Anlagenbau",
    "Maschinenbau",
    "Sanitär",
    "Malerbetrieb",
    "Schreinerei",
    "Druckerei",
    "Spedition",
    "Reisebüro",
    "Apotheke",
    "Optik",
    "Gartenbau",
    "Dachdeckerei",
    "Bauunternehmung",
    "Ingenieurbüro",
    "Steuerberatung",
    "Hausverwaltung",
    "Getränkehandel",
    "Möbelhaus",
    "Softwareentwicklung",
    "Medizintechnik",
    "Werkzeugbau",
    "Verpackungen",
    "Textilhandel",
    "Consulting",
    "Logistik",
    "Immobilien",
    "Fahrschule",
    "Gebäudereinigung",
    "Landtechnik",
    "Fleischerei",
    "Hotel",
});

constexpr auto fancy = std::to_array<Word>({
    "Solaris",  "Novatec",   "Intermed", "Hansa",     "Rhenania", "Alpina",  "Bavaria",  "Teutonia",
    "Vulkan",   "Merkur",    "Aquaplan", "Ergotec",   "Datacon",  "Infosys", "Prosign",  "Vitalis",
    "Florista", "Terranova", "Optimus",  "Delta",     "Omikron",  "Zentrax", "Quadriga", "Primus",
    "Lumina",   "Ventura",   "Kontor",   "Nordlicht", "Südwest",  "Phönix",
});

constexpr auto department_words =
    std::to_array<Word>({"Einkauf", "Vertrieb", "Buchhaltung", "Marketing", "Technik", "Personal",
                         "Geschäftsleitung", "IT", "Qualitätssicherung"});
constexpr auto position_words =
    std::to_array<Word>({"Geschäftsführer", "Prokurist", "Leitung Einkauf", "Sachbearbeitung",
                         "Vertriebsleitung", "Assistenz", "Inhaber"});
constexpr auto providers =
    std::to_array<Word>({"gmx.de", "web.de", "t-online.de", "gmail.com", "gmx.net", "freenet.de",
                         "outlook.de", "posteo.de", "arcor.de", "aol.com"});

constexpr auto gmbh = std::to_array<Word>({"GmbH", "G.m.b.H.", "Gmbh", "GMBH", "Gesellschaft mbH", ""});
constexpr auto gmbh_co_kg = std::to_array<Word>(
    {"GmbH & Co. KG", "GmbH & Co KG", "GmbH und Co. KG", "GmbH u. Co KG", "GmbH+Co.KG", ""});
constexpr auto ag = std::to_array<Word>({"AG", "Aktiengesellschaft", ""});
constexpr auto kg = std::to_array<Word>({"KG", "K.G.", ""});
constexpr auto ohg = std::to_array<Word>({"OHG", "oHG", ""});
constexpr auto ek = std::to_array<Word>({"e.K.", "e. K.", "eK", ""});
constexpr auto ug = std::to_array<Word>({"UG (haftungsbeschränkt)", "UG haftungsbeschränkt", "UG", ""});
constexpr auto gbr = std::to_array<Word>({"GbR", "G.b.R.", ""});
constexpr auto forms = std::to_array<LegalForm>({
    {"GmbH", gmbh},
    {"GmbH", gmbh},
    {"GmbH", gmbh},
    {"GmbH", gmbh},
    {"GmbH & Co. KG", gmbh_co_kg},
    {"GmbH & Co. KG", gmbh_co_kg},
    {"AG", ag},
    {"KG", kg},
    {"OHG", ohg},
    {"e.K.", ek},
    {"e.K.", ek},
    {"UG (haftungsbeschränkt)", ug},
    {"GbR", gbr},
});

}  // namespace

std::span<const Word> frequent_last_names() { return frequent_last; }
std::span<const Word> last_name_beginnings() { return last_beginnings; }
std::span<const Word> last_name_endings() { return last_endings; }
std::span<const Word> foreign_last_names() { return foreign_last; }
std::span<const Word> female_names() { return female; }
std::span<const Word> male_names() { return male; }
std::span<const ShortForm> short_forms() { return called; }
std::span<const SoundAlike> sound_alikes() { return alike; }
std::span<const Word> street_beginnings() { return road_beginnings; }
std::span<const Word> street_endings() { return road_endings; }
std::span<const Word> street_phrases() { return road_phrases; }
std::span<const Word> trades() { return trade_words; }
std::span<const Word> fancy_company_names() { return fancy; }
std::span<const Word> departments() { return department_words; }
std::span<const Word> positions() { return position_words; }
std::span<const Word> mail_providers() { return providers; }
std::span<const LegalForm> legal_forms() { return forms; }

}  // namespace kartei::generate
