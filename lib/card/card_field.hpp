/// What stands on a business card, part by part.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kartei::card {

enum class CardPart : std::uint8_t {
  name,
  company,
  position,
  department,
  address_addition,
  street,
  po_box,
  postcode,
  city,
  country,
  phone,
  mobile,
  fax,
  private_phone,
  email,
  web,
  vat_id,
  note,  ///< what nobody understands
};

/// "name", "address addition", ...
[[nodiscard]] std::string_view to_text(CardPart part);

/// One value of a card. Numbers, names and addresses are as written: reading them is normalise's business.
struct CardField {
  CardPart part = CardPart::note;
  std::string value;
  std::uint8_t confidence = 0;  ///< percent
  std::size_t address = 0;      ///< which address it belongs to, from 0; of parts of addresses
  bool operator==(const CardField&) const = default;
};

}  // namespace kartei::card
