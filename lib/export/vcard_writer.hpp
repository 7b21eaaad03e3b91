/// Contacts as vCards: 3.0 (RFC 2426) for everything in use, 4.0 (RFC 6350) for what asks for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/contact.hpp"

namespace kartei::exports {

enum class VcardVersion : std::uint8_t { v3_0, v4_0 };

/// One card from BEGIN to END, CRLF line ends, lines folded at 75 octets and never inside a character.
///
/// `uid` becomes UID and is left out when empty. Every property that Contact holds is written but the
/// consent statements and ids of company registers, for which vCard has no place. FN is the person's full
/// name, else the company. No REV: the card depends on the contact alone. Control characters other than
/// line ends are dropped.
[[nodiscard]] std::string vcard(const Contact& contact, VcardVersion version, std::string_view uid = {});

}  // namespace kartei::exports
