/// What a list hands over of a person: the name, and of all values only the one that was decided.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/channel.hpp"
#include "model/contact.hpp"
#include "operations/consent/contact_decision.hpp"
#include "operations/dedupe/household.hpp"

namespace kartei::operations {

/// Whom one row of a list is for: a party at the value that was decided, or
/// those of a household at its address.
struct Addressee {
  const store::Golden& golden;  ///< of a household its first
  const Candidate& candidate;
  std::string numbers;              ///< of the parties: "7", "7 & 8"
  std::vector<PersonName> persons;  ///< whom it names; none of an organisation
  std::vector<std::string> block;   ///< the lines of the envelope; none but for post
};

/// One party; `sender_country` is ISO 3166-1 alpha-2. The result refers to both arguments.
[[nodiscard]] Addressee addressee(const store::Golden& golden, const Candidate& candidate,
                                  std::string_view sender_country);

/// Those who live together, at the address of `candidate`; `golden` is the first of them.
[[nodiscard]] Addressee addressee(const store::Golden& golden, const Candidate& candidate,
                                  std::span<const Resident> household, std::string_view sender_country);

/// Which lists a column may stand in: what nobody decided on is in none.
enum class ColumnUse : std::uint8_t { any, post, value };

struct ExportColumn {
  std::string_view key;    ///< as --columns names it: "last_name"
  std::string_view title;  ///< German: the list goes to people
  ColumnUse use;           ///< post: letters only; value: the value decided, not for letters
  std::string (*cell)(const Addressee&);
};

/// A column as it stands in one list.
struct ChosenColumn {
  const ExportColumn* column = nullptr;
  std::string title;
};
using ChosenColumns = std::vector<ChosenColumn>;

/// The usual columns of a channel's list. A list for e-mail holds no street and one for post no mailbox, so
/// that it cannot be used for what nobody decided.
[[nodiscard]] ChosenColumns usual_columns(Channel channel);

/// Reads "email as E-Mail,last_name": columns by key or German title, with the titles to write. Throws
/// Error{usage} for a column that there is not, with the nearest, or one twice, and Error{policy} for one
/// that the channel's lists must not hold.
[[nodiscard]] ChosenColumns columns_from_text(std::string_view written, Channel channel);

/// The contact as a card of that list: reduced in the same way.
[[nodiscard]] Contact exported_contact(const Addressee& to);

}  // namespace kartei::operations
