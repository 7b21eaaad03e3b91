#include "operations/german_findings.hpp"

#include <algorithm>
#include <array>

namespace kartei::operations {
namespace {

struct FindingWords {
  std::string_view code, what, fix;
};

/// By code; {} is what the finding proposes.
constexpr std::array finding_words{
    FindingWords{"attribute.kept", "ein von Hand gesetztes Merkmal bleibt, der Wert wurde nicht übernommen",
                 "mit kartei qualify set setzen, wenn er gelten soll"},
    FindingWords{"attribute.misfit", "der Wert passt nicht zum Merkmal und wurde nicht übernommen",
                 "in der Quelle berichtigen"},
    FindingWords{"birth_date.of_two", "Geburtsdatum einer von zwei Personen, nicht übernommen",
                 "jede Person in eine eigene Zeile schreiben"},
    FindingWords{"calendar.refused", "Eintrag eines Kalenders nicht übernommen",
                 "mit kartei activity add anlegen"},
    FindingWords{"call.no_record", "in der Zeile stehen weder Zeit noch Ergebnis des Anrufs",
                 "berichtigen oder so lassen"},
    FindingWords{"card.nul", "Karte enthält ein NUL-Byte",
                 "Zeichen entfernen; die Datei ist beschädigt oder kein Text"},
    FindingWords{"card.too_long", "mehr Zeilen, als eine Karte hat",
                 "Karten durch Zeilen mit --- trennen oder das Format mit --from angeben"},
    FindingWords{"card.undecodable", "Karte enthält Bytes, die keine Buchstaben sind",
                 "Datei als UTF-8 speichern oder die Kodierung mit --encoding angeben"},
    FindingWords{"chat.no_stamp", "die Zeile steht vor der ersten Nachricht", ""},
    FindingWords{"chat.no_time", "der Zeitstempel ist kein Tag des Kalenders", ""},
    FindingWords{"company.no_name", "kein Firmenname", "Namen der Firma eintragen"},
    FindingWords{"consent.of_two", "Einwilligung einer von zwei Personen, nicht übernommen",
                 "für die Person eintragen, die sie gab, mit kartei consent give"},
    FindingWords{"consent.refused", "die Angabe zur Einwilligung wurde nicht übernommen", ""},
    FindingWords{"consent.unexplained", "die Feldzuordnung sagt nicht, was der Wert bedeutet",
                 "unter [values] in der Feldzuordnung eintragen"},
    FindingWords{"consent.unknown_value", "die Feldzuordnung sagt nicht, was der Wert bedeutet",
                 "unter [values] in der Feldzuordnung eintragen"},
    FindingWords{"contact.nothing_usable", "weder Name noch Firma noch Anschrift, Telefon oder E-Mail",
                 "Name, Firma, Anschrift, Telefon oder E-Mail ergänzen"},
    FindingWords{"country.unknown", "Land nicht bekannt",
                 "Namen auf Deutsch oder Englisch oder ISO-Kürzel eintragen"},
    FindingWords{"csv.nul", "Zeile enthält ein NUL-Byte",
                 "Zeichen entfernen; die Datei ist beschädigt oder kein Text"},
    FindingWords{"csv.open_quote", "Anführungszeichen nicht geschlossen",
                 "schließen, oder \"\" schreiben, wo eines zum Wert gehört"},
    FindingWords{"csv.too_many_cells", "mehr Zellen als Spaltennamen",
                 "Werte, die das Trennzeichen enthalten, in Anführungszeichen setzen"},
    FindingWords{"csv.undecodable", "Zeile enthält Bytes, die keine Buchstaben sind",
                 "Datei als UTF-8 speichern oder die Kodierung mit --encoding angeben"},
    FindingWords{"date.ambiguous", "Datum mehrdeutig: Tag oder Monat zuerst", "als 24.12.1970 schreiben"},
    FindingWords{"date.century_unclear", "Jahrhundert ergänzt, unsicher", "Jahr vierstellig schreiben"},
    FindingWords{"date.default", "Platzhalter eines Programms, kein Datum", "Zelle leeren"},
    FindingWords{"date.no_such_day", "diesen Tag gibt es nicht", "Datum prüfen"},
    FindingWords{"date.no_year", "Datum ohne Jahr, nicht übernommen", "Jahr ergänzen"},
    FindingWords{"date.not_born_yet", "Geburtsdatum nach dem Datenstand", "mit der Quelle vergleichen"},
    FindingWords{"date.not_understood", "Datum nicht verstanden", "als 24.12.1970 schreiben"},
    FindingWords{"date.spreadsheet_serial", "als Tageszahl einer Tabellenkalkulation gelesen", ""},
    FindingWords{"date.two_digit_year", "Jahrhundert ergänzt", ""},
    FindingWords{"dbf.cut_off", "die Datei endet mitten im Satz", "Datei neu ausgeben lassen"},
    FindingWords{"edifact.segment", "Segment nicht lesbar", "Nachricht berichtigen oder neu senden lassen"},
    FindingWords{"email.bad_domain", "E-Mail-Adresse mit unbrauchbarer Domain", "Adresse prüfen"},
    FindingWords{"email.bad_name", "unerlaubtes Zeichen vor dem @", "Adresse prüfen"},
    FindingWords{"email.blank_in_name", "Leerzeichen vor dem @; was davor steht, wurde weggelassen",
                 "prüfen, ob es dazugehört"},
    FindingWords{"email.exchange_address", "interne Adresse eines Exchange-Servers",
                 "Kontakte mit SMTP-Adressen ausgeben lassen"},
    FindingWords{"email.letter_beyond_ascii", "Buchstabe vor dem @, den wenige Server annehmen",
                 "Schreibweise prüfen"},
    FindingWords{"email.likely_typo", "wohl {} gemeint", "berichtigen, wenn es so ist"},
    FindingWords{"email.no_at", "keine E-Mail-Adresse: kein @", "als name@firma.de schreiben"},
    FindingWords{"email.no_domain", "E-Mail-Adresse ohne Domain", "als name@firma.de schreiben"},
    FindingWords{"email.no_name", "E-Mail-Adresse ohne Namen vor dem @", "als name@firma.de schreiben"},
    FindingWords{"email.placeholder", "Platzhalter, keine E-Mail-Adresse", "Zelle leeren"},
    FindingWords{"fixed.line", "die Zeile ist kein lesbarer Text",
                 "Kodierung mit --encoding oder in der Satzbeschreibung angeben"},
    FindingWords{"framed.row", "Zeile passt nicht in den Rahmen der Liste",
                 "Liste unkonvertiert neu ausgeben"},
    FindingWords{"gender.by_first_name", "Anrede nach dem Vornamen", "prüfen"},
    FindingWords{"idoc.segment", "Segment nicht lesbar", "IDoc neu senden lassen"},
    FindingWords{"json.record", "Datensatz nicht lesbar", "Datensatz in der Datei berichtigen"},
    FindingWords{"key.decimal", "Nummer mit Nachkommastelle geschrieben", "Spalte als Text ausgeben"},
    FindingWords{"language.unknown", "Sprache nicht bekannt", "ISO-Kürzel wie de eintragen"},
    FindingWords{"ldif.entry", "Eintrag nicht lesbar", "Eintrag in der Datei berichtigen"},
    FindingWords{"mail.no_sender", "die Nachricht nennt keine Adresse, von der sie kommt", ""},
    FindingWords{"mail.no_time", "die Nachricht nennt keine lesbare Zeit", ""},
    FindingWords{"message.no_time", "die Nachricht nennt keine lesbare Zeit",
                 "dort berichtigen oder so lassen"},
    FindingWords{"money.ambiguous", "Betrag mehrdeutig: drei Nachkommastellen oder Tausenderpunkt",
                 "als 1.234,00 schreiben"},
    FindingWords{"money.no_whole_cents", "Betrag mit Bruchteilen eines Cents oder zu groß", "Betrag prüfen"},
    FindingWords{"money.not_understood", "Betrag nicht verstanden", "als 1.234,00 EUR schreiben"},
    FindingWords{"money.thousands", "Punkt als Tausenderpunkt gelesen", ""},
    FindingWords{"msg.list", "eine Verteilerliste, kein Kontakt", "ihre Mitglieder als Kontakte ausgeben"},
    FindingWords{"msg.no_contact", "kein Kontakt",
                 "die Kontakte selbst als Dateien speichern oder ihren Ordner als CSV ausgeben"},
    FindingWords{"name.company", "eine Firma, keine Person", "als Firma eintragen"},
    FindingWords{"name.couple", "zwei Personen in einer Zeile", ""},
    FindingWords{"name.deceased", "als verstorben gekennzeichnet",
                 "Zeile herausnehmen oder Widerspruch eintragen mit kartei optout"},
    FindingWords{"name.digits", "Ziffern im Namen", "Namen prüfen"},
    FindingWords{"name.family", "eine Familie, nicht eine Person", ""},
    FindingWords{"name.further_person", "weitere Person in einer Zeile, nicht übernommen",
                 "jeder Person eine eigene Zeile geben"},
    FindingWords{"name.is_company", "als Firma angeredet", ""},
    FindingWords{"name.last_name_first", "mit dem Nachnamen zuerst gelesen", ""},
    FindingWords{"name.maybe_swapped", "Vor- und Nachname vielleicht vertauscht", "prüfen, was was ist"},
    FindingWords{"name.nobody", "kein Name", "Vor- und Nachnamen eintragen"},
    FindingWords{"name.swapped", "Vor- und Nachname getauscht", ""},
    FindingWords{"odbc.value", "Wert nicht lesbar",
                 "Wert in der Datenbank prüfen oder in der Abfrage als Text umwandeln"},
    FindingWords{"phone.decimal", "Nachkommastelle der Tabelle weggelassen", ""},
    FindingWords{"phone.leading_zero", "verlorene führende Null ergänzt", ""},
    FindingWords{"phone.no_area_code", "Rufnummer ohne Vorwahl", "als +49 89 123456 schreiben"},
    FindingWords{"phone.not_understood", "Rufnummer nicht verstanden", "als +49 89 123456 schreiben"},
    FindingWords{"phone.placeholder", "Platzhalter, keine Rufnummer", "Zelle leeren"},
    FindingWords{"phone.remark", "Bemerkung neben der Rufnummer weggelassen", ""},
    FindingWords{"phone.spreadsheet_ruined", "Rufnummer von der Tabellenkalkulation zerstört",
                 "Spalte als Text formatieren und neu eingeben"},
    FindingWords{"photo.no_card", "mehr Text als auf einer Visitenkarte",
                 "die Karte ausschneiden und einlesen"},
    FindingWords{"photo.not_drawn", "Seite nicht darstellbar", "ein Bild der Seite machen und einlesen"},
    FindingWords{"photo.no_text", "kein Text im Bild", "schärfer und gerade aufnehmen, oder abtippen"},
    FindingWords{"postcode.ambiguous", "PLZ kann mehreren Ländern gehören; unverändert gelassen",
                 "Land ergänzen"},
    FindingWords{"postcode.before_1993", "alte vierstellige Postleitzahl, unbrauchbar",
                 "heutige PLZ nach Straße und Ort nachschlagen"},
    FindingWords{"postcode.leading_zero", "verlorene führende Null ergänzt", ""},
    FindingWords{"postcode.none", "keine PLZ", "PLZ eintragen"},
    FindingWords{"order.refused", "Auftrag nicht übernommen", "Wert ergänzen oder berichtigen"},
    FindingWords{"postcode.other_place", "PLZ gehört zu einem anderen Ort", "PLZ oder Ort prüfen"},
    FindingWords{"postcode.unknown", "PLZ im Land nicht bekannt", "PLZ prüfen"},
    FindingWords{"pst.damaged", "ein Teil des Eintrags ist nicht lesbar",
                 "Datei mit scanpst.exe reparieren und neu einlesen, oder den Eintrag abtippen"},
    FindingWords{"pst.deleted", "liegt im Ordner der gelöschten Elemente",
                 "in einen Kontaktordner verschieben"},
    FindingWords{"pst.list", "eine Verteilerliste, kein Kontakt", "ihre Mitglieder als Kontakte ausgeben"},
    FindingWords{"record.another_person", "unter diesem Schlüssel steht jetzt eine andere Person",
                 "beide bleiben; falls es dieselbe ist, zusammenführen"},
    FindingWords{"record.erased_person", "handelt von einer gelöschten Person und wurde nicht übernommen",
                 "die Quelle bitten, die Person ebenfalls zu löschen"},
    FindingWords{"record.header", "die Kopfzeile noch einmal", "Zeile aus der Liste nehmen"},
    FindingWords{"record.key_conflict", "unter diesem Schlüssel ist jemand anders bekannt",
                 "bei der Quelle nachfragen, ob der Schlüssel neu vergeben wurde"},
    FindingWords{"record.key_zeros", "der Schlüssel ist mit anderen führenden Nullen bekannt",
                 "Liste mit Schlüsseln als Text ausgeben, wie zuvor"},
    FindingWords{"record.shifted", "mehrere Werte passen nicht in ihre Spalten",
                 "Wert, der das Trennzeichen enthält, in Anführungszeichen setzen"},
    FindingWords{"record.sum", "eine Summenzeile, niemand", "Zeile aus der Liste nehmen"},
    FindingWords{"result.refused", "das Ergebnis wurde nicht übernommen", ""},
    FindingWords{"review.one_before_the_choice",
                 "die Zeilen waren schon eine, bevor Werte gewählt wurden; die Werte bleiben",
                 "mit kartei edit setzen, was führen soll"},
    FindingWords{"review.nothing_joined",
                 "keine Entscheidung führt diese Zeile mit einer anderen zusammen; die Werte bleiben",
                 "eine Entscheidung eintragen oder die Angabe löschen"},
    FindingWords{"salutation.not_understood", "Anrede nicht verstanden", ""},
    FindingWords{"spreadsheet.error", "Fehlerwert der Tabellenkalkulation, kein Wert",
                 "Formel der Zelle berichtigen und neu speichern"},
    FindingWords{"spreadsheet.formula", "Formel ohne Ergebnis",
                 "Datei in Excel öffnen, speichern und neu einlesen"},
    FindingWords{"street.no_name", "keine Straße, nur Ziffern", "Straße und Hausnummer eintragen"},
    FindingWords{"text.cased", "Groß- und Kleinschreibung angepasst", ""},
    FindingWords{"text.maybe_cased", "nur Groß- oder nur Kleinbuchstaben", "mit --mend üblich schreiben"},
    FindingWords{"text.mended", "beschädigte Zeichen repariert", ""},
    FindingWords{"value.empty", "leer", ""},
    FindingWords{"value.lost_letters", "verlorene Buchstaben", "aus der Quelle neu übernehmen"},
    FindingWords{"value.not_understood", "nicht verstanden", "Wert prüfen"},
    FindingWords{"value.placeholder", "Platzhalter, kein Wert", "Zelle leeren"},
    FindingWords{"value.too_long", "zu lang für einen Wert dieser Art",
                 "prüfen, ob die Spalten der Datei richtig getrennt sind"},
    FindingWords{"vat_id.check_digit", "USt-IdNr. mit falscher Ziffer", "mit einer Rechnung vergleichen"},
    FindingWords{"vat_id.not_understood", "keine USt-IdNr.", "mit Land schreiben, als DE136695976"},
    FindingWords{"vcard.group", "eine Gruppe, kein Kontakt", ""},
    FindingWords{"vcard.not_closed", "Karte ohne Ende", "END:VCARD ergänzen"},
    FindingWords{"vcard.nul", "Karte enthält ein NUL-Byte", "Zeichen entfernen"},
    FindingWords{"vcard.undecodable", "Karte enthält Bytes, die keine Buchstaben sind",
                 "Datei als UTF-8 speichern oder die Kodierung mit --encoding angeben"},
    FindingWords{"web.not_understood", "keine Internetadresse", "als www.firma.de schreiben"},
};

const FindingWords* find_words(std::string_view code) {
  const auto found = std::ranges::find(finding_words, code, &FindingWords::code);
  return found == finding_words.end() ? nullptr : &*found;
}

/// The last value in quotes of a wording: "b" of `"a" may be meant as "b"`.
std::string last_quoted(std::string_view wording) {
  const std::size_t close = wording.rfind('"');
  const std::size_t open =
      close == 0 || close == std::string_view::npos ? close : wording.rfind('"', close - 1);
  return open < close ? std::string(wording.substr(open, close - open + 1)) : std::string();
}

}  // namespace

std::string what_in_german(std::string_view code, std::string_view own_words) {
  const auto* words = find_words(code);
  if (words == nullptr) return std::string(own_words);
  std::string what(words->what);
  if (const std::size_t at = what.find("{}"); at != std::string::npos)
    what.replace(at, 2, last_quoted(own_words));
  return what;
}

std::string fix_in_german(std::string_view code, std::string_view own_words) {
  const auto* words = find_words(code);
  return std::string(words != nullptr ? words->fix : own_words);
}

}  // namespace kartei::operations
