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
/// `uid` becomes UID and is left out when empty. FN is the person's full name, else the company, else the
/// first contact point; particles stand with the family name in N. An extension is ";ext=" of a tel: URI in
/// 4.0 and " ext. " in 3.0. Left out, because vCard has no place for them: consent statements, the ids of
/// tax and register, the capacity of a contact point, and in 3.0 the language. No REV: the card depends on
/// the contact alone.
[[nodiscard]] std::string vcard(const Contact& contact, VcardVersion version, std::string_view uid = {});

}  // namespace kartei::exports
