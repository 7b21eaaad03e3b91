#include "operations/german_words.hpp"

#include <array>

namespace kartei::operations {
namespace {

using survivorship::Group;

// In the order of survivorship::Group.
constexpr std::array<std::string_view, survivorship::group_count> group_names{
    "Name",      "Firma",          "Position",  "Geburtsdatum",         "Sprache",
    "USt-IdNr.", "Registernummer", "Anschrift", "Telefon, E-Mail, Web", "Stichwörter",
    "Notiz"};

std::string_view meaning_word(ConsentStatement::Meaning meaning) {
  switch (meaning) {
    case ConsentStatement::Meaning::objected:
      return "Widerspruch gegen Werbung";
    case ConsentStatement::Meaning::given:
      return "Einwilligung";
    case ConsentStatement::Meaning::refused:
      return "Einwilligung verweigert";
    case ConsentStatement::Meaning::withdrawn:
      return "Einwilligung widerrufen";
  }
  return "";
}

}  // namespace

std::string_view german(Group group) { return group_names[static_cast<std::size_t>(group)]; }

std::string_view usual_change(Field field) {
  switch (field) {
    case Field::phone:
    case Field::mobile:
    case Field::fax:
      return "Rufnummer international geschrieben";
    case Field::email:
      return "E-Mail-Adresse vereinheitlicht";
    case Field::web:
      return "Internetadresse vereinheitlicht";
    case Field::street:
      return "Straße und Hausnummer vereinheitlicht";
    case Field::country:
      return "Land als ISO-Kürzel";
    case Field::birth_date:
      return "Datum als ISO-Datum gelesen";
    case Field::full_name:
    case Field::name_or_company:
    case Field::postcode_city:
    case Field::full_address:
      return "in Teile zerlegt";
    default:
      return "Schreibweise vereinheitlicht";
  }
}

std::string german(const ConsentStatement& statement) {
  const std::string channel = statement.channel.empty() ? "alle Wege" : statement.channel;
  return std::string(meaning_word(statement.meaning)) + " (" + channel + ")";
}

}  // namespace kartei::operations
