#include "format/contact_label.hpp"

#include <algorithm>
#include <array>

#include "format/word_list.hpp"
#include "text/text.hpp"

namespace kartei::format {
namespace {

/// A type and the folded words for it. Sources: RFC 2426 and RFC 6350 (TYPE), the labels of Apple's and
/// Google's address books, and their German translations as met in exports.
struct TypeWords {
  std::string_view type;
  std::string_view words;
};

constexpr std::array type_words{
    TypeWords{"assistant", "assistant assistantphone assistent assistentin assistenz sekretariat"},
    TypeWords{"car", "car auto autotelefon carphone"},
    TypeWords{"cell", "cell mobile mobil handy iphone cellular mobiltelefon natel smartphone applewatch"},
    TypeWords{"fax", "fax telefax bfax homefax workfax otherfax facsimile"},
    TypeWords{"home", "home homefax homepage privat private personal persoenlich zuhause wohnung homephone"},
    TypeWords{"main", "main zentrale haupt hauptnummer haupttelefon companymain primary"},
    TypeWords{"other",
              "other otherfax andere anderes sonstige sonstiges weitere weiteres custom benutzerdefiniert "
              "school schule"},
    TypeWords{"pager", "pager"},
    TypeWords{"pref", "pref preferred bevorzugt standard"},
    TypeWords{"textphone", "textphone tty tdd ttytdd"},
    TypeWords{"work",
              "work arbeit workfax business geschaeft geschaeftlich dienst dienstlich beruflich buero firma "
              "office company companymain workphone"},
    TypeWords{"",
              "voice text telefon phone tel festnetz internet smtp email mail msg video postal parcel intl "
              "dom domestic "
              "modem isdn bbs x400 number nummer adresse address und and"},
};

/// Adds what one folded word stands for; false when nobody knows it.
bool add_types(std::string_view word, std::vector<std::string_view>& types) {
  bool known = false;
  for (const TypeWords& row : type_words) {
    if (!in_word_list(row.words, word)) continue;
    known = true;
    if (!row.type.empty()) types.push_back(row.type);
  }
  return known;
}

}  // namespace

std::optional<std::vector<std::string_view>> label_types(std::string_view label) {
  const std::string folded = text::fold_ae(label);
  std::vector<std::string_view> types;
  for (const std::string_view word : text::words(folded)) {
    if (!add_types(word, types)) return std::nullopt;
  }
  std::ranges::sort(types);
  const auto repeated = std::ranges::unique(types);
  types.erase(repeated.begin(), repeated.end());
  return types;
}

}  // namespace kartei::format
