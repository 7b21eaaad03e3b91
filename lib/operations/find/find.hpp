/// Finding parties: by words as somebody remembers them, by a caller's number, by a mailbox, by a profile.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "model/ids.hpp"
#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// One party that was found, short enough for a line.
struct FoundParty {
  PartyId party;
  PartyKind kind = PartyKind::person;
  std::string name;     ///< "Dr. Hans Meyer", or the company
  std::string company;  ///< of a person: whom it works for
  std::string place;    ///< "63067 Offenbach"
  std::string phone;    ///< the first number
  std::string email;    ///< the first mailbox
  std::string met_by;   ///< "words", "number", "switchboard", "mailbox", "domain", "profile"
  std::string address;  ///< "Hauptstraße 5"
};

struct FoundParties {
  std::vector<FoundParty> parties;  ///< the best first; equally good ones by their number
  bool is_cut = false;              ///< there are more
  bool meets_all_words = true;      ///< else nobody has all that was asked for: these have the most
};

/// Parties by words of names, companies, streets, places and mailboxes, by postcodes, external keys and by
/// the end or the beginning of a phone number. A word is met by an equal one, by one that begins with it or
/// sounds like it, and where there is none by one that is a letter away. A person is met by words of the
/// employer too. At most `limit`.
[[nodiscard]] FoundParties find_by_words(store::Store& store, std::string_view text, std::size_t limit);

/// Who has that number; when nobody has it, whose number it extends or whose switchboard it belongs to. Takes
/// what telephone systems say: "tel:+4969...", "sip:004969...@host", one more 0 for the outside line. Throws
/// Error{usage} for what is no number; numbers without country code are of `country`.
[[nodiscard]] FoundParties find_by_phone(store::Store& store, std::string_view number,
                                         std::string_view country, std::size_t limit);

/// Who has that mailbox; when nobody has it and it is a company's domain, who else has one there.
[[nodiscard]] FoundParties find_by_email(store::Store& store, std::string_view mailbox, std::size_t limit);

/// Who has that profile: a link, or the handle alone.
[[nodiscard]] FoundParties find_by_handle(store::Store& store, std::string_view handle, std::size_t limit);

}  // namespace kartei::operations
