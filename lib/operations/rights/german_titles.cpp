#include "operations/rights/german_titles.hpp"

#include <algorithm>
#include <array>

namespace kartei::operations {
namespace {

struct Title {
  std::string_view name;
  std::string_view german;
};

constexpr std::array tables{
    Title{"absences", "Nicht mehr gelieferte Quellsätze"},
    Title{"activities", "Wiedervorlagen"},
    Title{"activity_parties", "Beteiligung an Wiedervorlagen"},
    Title{"affiliations", "Zugehörigkeit zu Firmen"},
    Title{"attributes", "Erklärung der Merkmale"},
    Title{"batches", "Lieferungen"},
    Title{"capacity_notes", "Angaben zur Eigenschaft"},
    Title{"classifications", "Einstufung nach Umsatz"},
    Title{"compared_parties", "Stand des Dublettenabgleichs"},
    Title{"consent_event_links", "Bezüge zwischen Einwilligungen"},
    Title{"consent_events", "Einwilligungen und Widersprüche"},
    Title{"consent_texts", "Wortlaut der Einwilligungen"},
    Title{"contact_points", "Kommunikationsnummern"},
    Title{"contact_states", "Zustand von Kommunikationsnummern"},
    Title{"credits", "Kredit"},
    Title{"deal_parties", "Rolle in Vorgängen"},
    Title{"deal_stages", "Stand von Vorgängen"},
    Title{"deals", "Vorgänge"},
    Title{"deletions", "Von Hand gelöscht"},
    Title{"distinctions", "Keine Dublette von"},
    Title{"edits", "Von Hand gesetzte Werte"},
    Title{"erasures", "Löschung"},
    Title{"exports", "Weitergegebene Listen"},
    Title{"external_keys", "Nummern in anderen Systemen"},
    Title{"hand_overs", "Weitergaben"},
    Title{"links", "Bezug zu Quellsätzen"},
    Title{"merges", "Zusammengeführt mit"},
    Title{"operations", "Protokoll der Änderungen"},
    Title{"orders", "Aufträge"},
    Title{"organisations", "Firma"},
    Title{"origins", "Herkunft der führenden Werte"},
    Title{"ownerships", "Betreuung"},
    Title{"parties", "Adresse"},
    Title{"party_notes", "Notizen"},
    Title{"party_tags", "Schlagwörter"},
    Title{"persons", "Person"},
    Title{"postal_addresses", "Anschriften"},
    Title{"qualifications", "Merkmale"},
    Title{"recipients", "Empfänger"},
    Title{"requests", "Anfragen zum Datenschutz"},
    Title{"restrictions", "Einschränkung der Verarbeitung"},
    Title{"row_images", "Frühere Fassungen"},
    Title{"runs", "Verarbeitete Dateien"},
    Title{"search_words", "Suchwörter"},
    Title{"source_records", "Quellsätze, wie sie geliefert wurden"},
    Title{"sources", "Quellen"},
    Title{"suppressions", "Sperrvermerke"},
    Title{"ties", "Von Hand gesagte Zugehörigkeit"},
    Title{"touchpoint_parties", "Beteiligung an Kontakten"},
    Title{"touchpoints", "Kontakte (Historie)"},
    Title{"undone_merges", "Zusammenführung zurückgenommen mit"},
    Title{"uses", "Nutzungen"},
};

constexpr std::array columns{
    Title{"actor", "bearbeitet von"},
    Title{"addition", "Zusatz"},
    Title{"amount_cents", "Betrag (Cent)"},
    Title{"arguments", "Befehl"},
    Title{"as_of", "Stand"},
    Title{"at", "am"},
    Title{"basis", "Grundlage"},
    Title{"birth_date", "Geburtsdatum"},
    Title{"birth_name", "Geburtsname"},
    Title{"cells", "Inhalt"},
    Title{"capacity", "Eigenschaft"},
    Title{"channel", "Kanal"},
    Title{"city", "Ort"},
    Title{"class", "Klasse"},
    Title{"command", "Vorgang"},
    Title{"competition", "Wettbewerb"},
    Title{"controller", "Verantwortlicher"},
    Title{"core_name", "Namenskern"},
    Title{"country", "Land"},
    Title{"currency", "Währung"},
    Title{"data_date", "Stand der Daten"},
    Title{"department", "Abteilung"},
    Title{"direction", "Richtung"},
    Title{"due_on", "fällig am"},
    Title{"evidence_level", "Nachweisstufe"},
    Title{"evidence_path", "Nachweis"},
    Title{"external_key", "Nummer"},
    Title{"facts", "Tatsachen"},
    Title{"file_name", "Datei"},
    Title{"first_name", "Vorname"},
    Title{"gender", "Geschlecht der Anrede"},
    Title{"goal", "Ziel"},
    Title{"happened_at", "geschehen am"},
    Title{"hash", "Prüfwert"},
    Title{"house_number", "Hausnummer"},
    Title{"how", "auf welchem Weg"},
    Title{"image", "Fassung"},
    Title{"imported_at", "eingelesen am"},
    Title{"ip", "IP-Adresse"},
    Title{"kind", "Art"},
    Title{"language", "Sprache"},
    Title{"last_name", "Nachname"},
    Title{"legal_form", "Rechtsform"},
    Title{"limit_cents", "Kreditrahmen (Cent)"},
    Title{"line", "Zeile"},
    Title{"list", "Liste"},
    Title{"name", "Name"},
    Title{"need", "Bedarf"},
    Title{"note", "Notiz"},
    Title{"number", "Nummer"},
    Title{"obtained", "erhoben"},
    Title{"on_behalf", "im Auftrag von"},
    Title{"ordered_on", "bestellt am"},
    Title{"origin", "Herkunft"},
    Title{"outcome", "Ergebnis"},
    Title{"outcome_reason", "Grund des Ergebnisses"},
    Title{"owner", "zuständig"},
    Title{"particle", "Namenszusatz"},
    Title{"po_box", "Postfach"},
    Title{"position", "Position"},
    Title{"postcode", "Postleitzahl"},
    Title{"purpose", "Zweck"},
    Title{"reason", "Grund"},
    Title{"received_on", "eingegangen am"},
    Title{"recipient", "Empfänger"},
    Title{"recorded_at", "erfasst am"},
    Title{"recorded_by", "erfasst von"},
    Title{"result", "Ergebnis"},
    Title{"role", "Rolle"},
    Title{"segment", "Auswahl"},
    Title{"since", "seit"},
    Title{"situation", "Lage"},
    Title{"stage", "Stand"},
    Title{"state", "Zustand"},
    Title{"street", "Straße"},
    Title{"subject", "Betreff"},
    Title{"suffix", "Namensnachsatz"},
    Title{"supplier", "Lieferant"},
    Title{"tag", "Schlagwort"},
    Title{"text", "Text"},
    Title{"title", "Titel"},
    Title{"use", "Verwendung"},
    Title{"valid_until", "gültig bis"},
    Title{"value", "Wert"},
    Title{"value_group", "Wertgruppe"},
    Title{"vat_id", "USt-IdNr."},
    Title{"volume_cents", "Volumen (Cent)"},
    Title{"wording", "Wortlaut"},
};

constexpr std::array fields{
    Title{"address", "Anschrift"},
    Title{"address_block", "Anschriftenfeld"},
    Title{"company", "Firma"},
    Title{"email", "E-Mail"},
    Title{"external_key", "Nummer in anderem System"},
    Title{"fax", "Fax"},
    Title{"gone_from", "nicht mehr geliefert von"},
    Title{"household_salutation", "Anrede des Haushalts"},
    Title{"letter_salutation", "Briefanrede"},
    Title{"lives_with", "wohnt mit"},
    Title{"mobile", "Mobiltelefon"},
    Title{"named_with", "zusammen genannt mit"},
    Title{"phone", "Telefon"},
    Title{"register_id", "Registernummer"},
    Title{"tag", "Schlagwort"},
    Title{"web", "Internetseite"},
    Title{"works_for", "arbeitet für"},
};

template <std::size_t count>
std::string_view title_of(const std::array<Title, count>& titles, std::string_view name) {
  const auto found = std::ranges::find(titles, name, &Title::name);
  return found == titles.end() ? std::string_view() : found->german;
}

}  // namespace

std::string_view german_table(std::string_view table) {
  const std::string_view title = title_of(tables, table);
  return title.empty() ? table : title;
}

std::string_view german_column(std::string_view column) {
  const std::string_view title = title_of(columns, column);
  return title.empty() ? column : title;
}

std::string_view german_field(std::string_view field) {
  const std::string_view title = title_of(fields, field);
  return title.empty() ? german_column(field) : title;
}

}  // namespace kartei::operations
