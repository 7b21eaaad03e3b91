#include "segment/fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::segment {
namespace {

using enum ValueType;
using F = SegmentField;

constexpr std::string_view channels = "email,post,phone,fax,sms,message,autocall,chat,meeting,fair,web";
constexpr std::string_view task_and_channels =
    "task,email,post,phone,fax,sms,message,autocall,chat,meeting,fair,web";

/// In the order of the enumeration.
constexpr std::array entries{
    FieldEntry{F::kind, "kind", "Art", word, "person,organisation"},
    FieldEntry{F::name, "name", "Name", text, "", true},
    FieldEntry{F::first_name, "first_name", "Vorname", text, "", true},
    FieldEntry{F::last_name, "last_name", "Nachname", text, "", true},
    FieldEntry{F::title, "title", "Titel", text, ""},
    FieldEntry{F::gender, "gender", "Geschlecht", word, "female,male,diverse,unknown"},
    FieldEntry{F::language, "language", "Sprache", text, ""},
    FieldEntry{F::birth_date, "birth_date", "Geburtsdatum", date, ""},
    FieldEntry{F::company, "company", "Firma", text, "", true},
    FieldEntry{F::legal_form, "legal_form", "Rechtsform", text, ""},
    FieldEntry{F::position, "position", "Funktion", text, ""},
    FieldEntry{F::department, "department", "Abteilung", text, ""},
    FieldEntry{F::street, "street", "Straße", text, ""},
    FieldEntry{F::postcode, "postcode", "PLZ,Postleitzahl", text, ""},
    FieldEntry{F::city, "city", "Ort", text, "", true},
    FieldEntry{F::country, "country", "Land", word, ""},
    FieldEntry{F::email, "email", "E-Mail", text, ""},
    FieldEntry{F::phone, "phone", "Telefon", text, ""},
    FieldEntry{F::tag, "tag", "Schlagwort", text, ""},
    FieldEntry{F::source, "source", "Quelle", word, ""},
    FieldEntry{F::key, "key", "Kundennummer", text, ""},
    FieldEntry{F::owner, "owner", "Betreuer", text, ""},
    FieldEntry{F::deals, "deals", "Vorgänge", count, ""},
    FieldEntry{F::deal_title, "deal.title", "Vorgang.Titel", text, ""},
    FieldEntry{F::deal_stage, "deal.stage", "Vorgang.Phase", word, "won,lost"},
    FieldEntry{F::deal_outcome, "deal.outcome", "Vorgang.Ergebnis", word, "open,won,lost"},
    FieldEntry{F::deal_owner, "deal.owner", "Vorgang.Betreuer", text, ""},
    FieldEntry{F::deal_role, "deal.role", "Vorgang.Rolle", word,
               "customer,partner,decider,buyer,influencer,user,gatekeeper"},
    FieldEntry{F::deal_volume, "deal.volume", "Vorgang.Volumen", money, ""},
    FieldEntry{F::deal_probability, "deal.probability", "Vorgang.Wahrscheinlichkeit", number, ""},
    FieldEntry{F::deal_date, "deal.realisation_date", "Vorgang.Termin", date, ""},
    FieldEntry{F::deal_opened, "deal.opened", "Vorgang.Beginn", date, ""},
    FieldEntry{F::deal_closed, "deal.closed", "Vorgang.Ende", date, ""},
    FieldEntry{F::touchpoints, "touchpoints", "Kontakte", count, ""},
    FieldEntry{F::touchpoint_channel, "touchpoint.channel", "Kontakt.Kanal", word, channels},
    FieldEntry{F::touchpoint_direction, "touchpoint.direction", "Kontakt.Richtung", word, "in,out,both"},
    FieldEntry{F::touchpoint_result, "touchpoint.result", "Kontakt.Ergebnis", text, ""},
    FieldEntry{F::touchpoint_actor, "touchpoint.actor", "Kontakt.Mitarbeiter", text, ""},
    FieldEntry{F::touchpoint_date, "touchpoint.date", "Kontakt.Datum", date, ""},
    FieldEntry{F::last_touchpoint, "last touchpoint", "letzter Kontakt", date, ""},
    FieldEntry{F::activities, "activities", "Wiedervorlagen", count, ""},
    FieldEntry{F::activity_kind, "activity.kind", "Wiedervorlage.Art", word, task_and_channels},
    FieldEntry{F::activity_owner, "activity.owner", "Wiedervorlage.Betreuer", text, ""},
    FieldEntry{F::activity_due, "activity.due", "Wiedervorlage.fällig", date, ""},
    FieldEntry{F::next_activity, "next activity", "nächste Wiedervorlage", date, ""},
    FieldEntry{F::orders, "orders", "Aufträge", count, ""},
    FieldEntry{F::order_date, "order.date", "Auftrag.Datum", date, ""},
    FieldEntry{F::last_order, "last order", "letzter Auftrag", date, ""},
    FieldEntry{F::revenue, "revenue", "Umsatz", money, ""},
    FieldEntry{F::customer_class, "class", "Klasse", word, "A,B,C"},
    FieldEntry{F::credit, "credit", "Bonität", word, "good,watch,blocked"},
};
static_assert(entries.size() == static_cast<std::size_t>(F::attribute));

const FieldEntry& entry_of(SegmentField field) { return entries[static_cast<std::size_t>(field)]; }

/// "last_touchpoint" and "Last Touchpoint" are one; a point is none.
std::string key_of(std::string_view name) {
  std::string key;
  for (const std::string_view part : text::split(name, '.')) {
    if (!key.empty()) key += '.';
    key += text::fold_ae(part);
  }
  return key;
}

bool is_called(const FieldEntry& entry, std::string_view key) {
  return key == key_of(entry.name) ||
         std::ranges::any_of(text::split(entry.german, ','),
                             [&](std::string_view word) { return key == key_of(word); });
}

/// "revenue 2026".
std::optional<Field> revenue_of_a_year(std::string_view key) {
  const std::size_t blank = key.rfind(' ');
  if (blank == std::string_view::npos || !is_called(entry_of(F::revenue), key.substr(0, blank)))
    return std::nullopt;
  const std::string_view digits = key.substr(blank + 1);
  if (digits.size() != 4 || digits.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  int year = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), year);
  return Field{F::revenue, nullptr, year};
}

std::vector<std::string> list(std::string_view words) {
  std::vector<std::string> made;
  if (words.empty()) return made;
  for (const std::string_view word : text::split(words, ',')) made.emplace_back(word);
  return made;
}

}  // namespace

std::span<const FieldEntry> all_fields() { return entries; }

std::string Field::name() const {
  if (attribute != nullptr) return attribute->name;
  std::string name(entry_of(field).name);
  return year ? name + ' ' + std::to_string(*year) : name;
}

ValueType Field::type() const { return attribute != nullptr ? attribute->type : entry_of(field).type; }

bool Field::has_sound() const { return attribute == nullptr && entry_of(field).has_sound; }

std::optional<Field> field_from_text(std::string_view written, const Vocabulary& vocabulary) {
  const std::string key = key_of(written);
  for (const FieldEntry& entry : entries)
    if (is_called(entry, key)) return Field{entry.field, nullptr, {}};
  for (const Attribute& attribute : vocabulary.attributes)
    if (key == key_of(attribute.name) || key == key_of(attribute.label))
      return Field{F::attribute, &attribute, {}};
  return revenue_of_a_year(key);
}

std::string near_field(std::string_view written, const Vocabulary& vocabulary) {
  std::vector<std::string_view> names;
  for (const FieldEntry& entry : entries) names.push_back(entry.name);
  for (const FieldEntry& entry : entries)
    for (const std::string_view word : text::split(entry.german, ',')) names.push_back(word);
  for (const Attribute& attribute : vocabulary.attributes) names.emplace_back(attribute.name);
  return std::string(text::near_word(written, names));
}

std::vector<std::string> words_of(const Field& field, const Vocabulary& vocabulary) {
  if (field.attribute != nullptr) return field.attribute->options;
  if (field.field == F::source) return vocabulary.sources;
  std::vector<std::string> words = list(entry_of(field.field).words);
  if (field.field == F::deal_stage)
    words.insert(words.begin(), vocabulary.stages.begin(), vocabulary.stages.end());
  return words;
}

}  // namespace kartei::segment
