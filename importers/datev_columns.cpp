#include "importers/datev_columns.hpp"

#include <array>
#include <map>

#include <fmt/format.h>

#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr auto before_banks = std::to_array<std::string_view>({"Konto",
                                                               "Name (Adressattyp Unternehmen)",
                                                               "Unternehmensgegenstand",
                                                               "Name (Adressattyp natürl. Person)",
                                                               "Vorname (Adressattyp natürl. Person)",
                                                               "Name (Adressattyp keine Angabe)",
                                                               "Adressattyp",
                                                               "Kurzbezeichnung",
                                                               "EU-Land",
                                                               "EU-UStID",
                                                               "Anrede",
                                                               "Titel/Akad. Grad",
                                                               "Adelstitel",
                                                               "Namensvorsatz",
                                                               "Adressart",
                                                               "Straße",
                                                               "Postfach",
                                                               "Postleitzahl",
                                                               "Ort",
                                                               "Land",
                                                               "Versandzusatz",
                                                               "Adresszusatz",
                                                               "Abweichende Anrede",
                                                               "Abw. Zustellbezeichnung 1",
                                                               "Abw. Zustellbezeichnung 2",
                                                               "Kennz. Korrespondenzadresse",
                                                               "Adresse Gültig von",
                                                               "Adresse Gültig bis",
                                                               "Telefon",
                                                               "Bemerkung (Telefon)",
                                                               "Telefon GL",
                                                               "Bemerkung (Telefon GL)",
                                                               "E-Mail",
                                                               "Bemerkung (E-Mail)",
                                                               "Internet",
                                                               "Bemerkung (Internet)",
                                                               "Fax",
                                                               "Bemerkung (Fax)",
                                                               "Sonstige",
                                                               "Bemerkung (Sonstige)"});
constexpr auto of_a_bank = std::to_array<std::string_view>(
    {"Bankleitzahl {}", "Bankbezeichnung {}", "Bank-Kontonummer {}", "Länderkennzeichen {}", "IBAN-Nr. {}",
     "Leerfeld", "SWIFT-Code {}", "Abw. Kontoinhaber {}", "Kennz. Hauptbankverb. {}",
     "Bankverb {} Gültig von", "Bankverb {} Gültig bis"});
constexpr auto between_banks =
    std::to_array<std::string_view>({"Leerfeld",
                                     "Briefanrede",
                                     "Grußformel",
                                     "Kunden-/Lief.-Nr.",
                                     "Steuernummer",
                                     "Sprache",
                                     "Ansprechpartner",
                                     "Vertreter",
                                     "Sachbearbeiter",
                                     "Diverse-Konto",
                                     "Ausgabeziel",
                                     "Währungssteuerung",
                                     "Kreditlimit (Debitor)",
                                     "Zahlungsbedingung",
                                     "Fälligkeit in Tagen (Debitor)",
                                     "Skonto in Prozent (Debitor)",
                                     "Kreditoren-Ziel 1 Tg.",
                                     "Kreditoren-Skonto 1 %",
                                     "Kreditoren-Ziel 2 Tg.",
                                     "Kreditoren-Skonto 2 %",
                                     "Kreditoren-Ziel 3 Brutto Tg.",
                                     "Kreditoren-Ziel 4 Tg.",
                                     "Kreditoren-Skonto 4 %",
                                     "Kreditoren-Ziel 5 Tg.",
                                     "Kreditoren-Skonto 5 %",
                                     "Mahnung",
                                     "Kontoauszug",
                                     "Mahntext 1",
                                     "Mahntext 2",
                                     "Mahntext 3",
                                     "Kontoauszugstext",
                                     "Mahnlimit Betrag",
                                     "Mahnlimit %",
                                     "Zinsberechnung",
                                     "Mahnzinssatz 1",
                                     "Mahnzinssatz 2",
                                     "Mahnzinssatz 3",
                                     "Lastschrift",
                                     "Leerfeld",
                                     "Mandantenbank",
                                     "Zahlungsträger",
                                     "Indiv. Feld 1",
                                     "Indiv. Feld 2",
                                     "Indiv. Feld 3",
                                     "Indiv. Feld 4",
                                     "Indiv. Feld 5",
                                     "Indiv. Feld 6",
                                     "Indiv. Feld 7",
                                     "Indiv. Feld 8",
                                     "Indiv. Feld 9",
                                     "Indiv. Feld 10",
                                     "Indiv. Feld 11",
                                     "Indiv. Feld 12",
                                     "Indiv. Feld 13",
                                     "Indiv. Feld 14",
                                     "Indiv. Feld 15",
                                     "Abweichende Anrede (Rechnungsadresse)",
                                     "Adressart (Rechnungsadresse)",
                                     "Straße (Rechnungsadresse)",
                                     "Postfach (Rechnungsadresse)",
                                     "Postleitzahl (Rechnungsadresse)",
                                     "Ort (Rechnungsadresse)",
                                     "Land (Rechnungsadresse)",
                                     "Versandzusatz (Rechnungsadresse)",
                                     "Adresszusatz (Rechnungsadresse)",
                                     "Abw. Zustellbezeichnung 1 (Rechnungsadresse)",
                                     "Abw. Zustellbezeichnung 2 (Rechnungsadresse)",
                                     "Adresse Gültig von (Rechnungsadresse)",
                                     "Adresse Gültig bis (Rechnungsadresse)"});
constexpr auto behind_banks =
    std::to_array<std::string_view>({"Nummer Fremdsystem",
                                     "Insolvent",
                                     "SEPA-Mandatsreferenz 1",
                                     "SEPA-Mandatsreferenz 2",
                                     "SEPA-Mandatsreferenz 3",
                                     "SEPA-Mandatsreferenz 4",
                                     "SEPA-Mandatsreferenz 5",
                                     "SEPA-Mandatsreferenz 6",
                                     "SEPA-Mandatsreferenz 7",
                                     "SEPA-Mandatsreferenz 8",
                                     "SEPA-Mandatsreferenz 9",
                                     "SEPA-Mandatsreferenz 10",
                                     "Verknüpftes OPOS-Konto",
                                     "Mahnsperre bis",
                                     "Lastschriftsperre bis",
                                     "Zahlungssperre bis",
                                     "Gebührenberechnung",
                                     "Mahngebühr 1",
                                     "Mahngebühr 2",
                                     "Mahngebühr 3",
                                     "Pauschalenberechnung",
                                     "Verzugspauschale 1",
                                     "Verzugspauschale 2",
                                     "Verzugspauschale 3",
                                     "Alternativer Suchname",
                                     "Status",
                                     "Anschrift manuell geändert (Korrespondenzadresse)",
                                     "Anschrift individuell (Korrespondenzadresse)",
                                     "Anschrift manuell geändert (Rechnungsadresse)",
                                     "Anschrift individuell (Rechnungsadresse)",
                                     "Fristberechnung bei Debitor",
                                     "Mahnfrist 1",
                                     "Mahnfrist 2",
                                     "Mahnfrist 3",
                                     "Letzte Frist"});

constexpr std::string_view empty_field = "Leerfeld";

/// As other producers write them, folded: theirs, DATEV's.
constexpr auto other_spellings = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"nameadressatentypunternehmen", "nameadressattypunternehmen"},
    {"nameadressatentypnatuerlperson", "nameadressattypnatuerlperson"},
    {"vornameadressatentypnatuerlperson", "vornameadressattypnatuerlperson"},
    {"nameadressatentypkeineangabe", "nameadressattypkeineangabe"},
    {"adressatentyp", "adressattyp"},
    {"eumitgliedstaat", "euland"},
    {"eumitgliedsstaat", "euland"},
    {"euustidnr", "euustid"},
    {"telefongeschaeftsleitung", "telefongl"},
    {"bemerkungtelefongeschaeftsleitung", "bemerkungtelefongl"},
    {"kundennummer", "kundenliefnr"},
    {"mahntext", "mahntext1"},
    {"pauschalberechnung", "pauschalenberechnung"},
    {"kreditorenziel1tage", "kreditorenziel1tg"},
    {"kreditorenziel2tage", "kreditorenziel2tg"},
    {"kreditorenziel3bruttotage", "kreditorenziel3bruttotg"},
    {"kreditorenziel4tage", "kreditorenziel4tg"},
    {"kreditorenziel5tage", "kreditorenziel5tg"},
});

void add_banks(std::vector<std::string>& names, int first, int last) {
  for (int bank = first; bank <= last; ++bank)
    for (const std::string_view name : of_a_bank) names.push_back(fmt::format(fmt::runtime(name), bank));
}

std::vector<std::string> all_names() {
  constexpr int banks_in_front = 5;
  constexpr int banks = 10;
  std::vector<std::string> names(before_banks.begin(), before_banks.end());
  add_banks(names, 1, banks_in_front);
  names.insert(names.end(), between_banks.begin(), between_banks.end());
  add_banks(names, banks_in_front + 1, banks);
  names.insert(names.end(), behind_banks.begin(), behind_banks.end());
  return names;
}

std::string folded(std::string_view name) {
  std::string key = text::fold_ae(name);
  std::erase(key, ' ');
  return key;
}

std::map<std::string, std::size_t> all_places() {
  std::map<std::string, std::size_t> places;
  const std::vector<std::string>& names = datev_columns();
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] != empty_field) places.emplace(folded(names[i]), i);
  for (const auto& [theirs, ours] : other_spellings) places.emplace(theirs, places.at(folded(ours)));
  constexpr int banks = 10;
  for (int bank = 1; bank <= banks; ++bank)
    places.emplace(fmt::format("iban{}", bank), places.at(fmt::format("ibannr{}", bank)));
  return places;
}

}  // namespace

const std::vector<std::string>& datev_columns() {
  static const std::vector<std::string> names = all_names();
  return names;
}

std::optional<std::size_t> datev_place(std::string_view name) {
  static const std::map<std::string, std::size_t> places = all_places();
  const auto found = places.find(folded(name));
  if (found == places.end()) return std::nullopt;
  return found->second;
}

}  // namespace kartei::importers
