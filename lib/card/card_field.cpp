#include "card/card_field.hpp"

#include <array>

namespace kartei::card {

std::string_view to_text(CardPart part) {
  constexpr std::array<std::string_view, 18> words{
      "name",     "company", "position", "department", "address addition", "street", "PO box",
      "postcode", "city",    "country",  "phone",      "mobile",           "fax",    "private phone",
      "email",    "web",     "VAT id",   "note"};
  return words[static_cast<std::size_t>(part)];
}

}  // namespace kartei::card
