/// What QR codes on business cards hold: vCards, MeCards, BIZCARDs, a mailbox, a number, a web address.
#pragma once

#include <string_view>
#include <vector>

#include "importers/vcard_card.hpp"

namespace kartei::importers {

/// The values of a code's payload in columns of vCards; empty when it is none of these. A vCard may stand in
/// one line with
/// ";" for its line ends, as some programs write it. MeCard and BIZCARD as NTT DoCoMo and others describe
/// them: signs behind "\" are meant.
[[nodiscard]] std::vector<CardValue> read_card_code(std::string_view written);

}  // namespace kartei::importers
