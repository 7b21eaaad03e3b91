/// What a list hands over of a person: the name, and of all values only the one that was decided.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/channel.hpp"
#include "model/contact.hpp"
#include "operations/contact_decision.hpp"

namespace kartei::operations {

struct ExportColumn {
  std::string_view name;  ///< German: the list goes to people
  std::string (*cell)(const store::Golden&, const Candidate&);
};

/// The columns of a channel's list. A list for e-mail holds no street and one for post no mailbox, so that it
/// cannot be used for what nobody decided.
[[nodiscard]] std::span<const ExportColumn> export_columns(Channel channel);

/// The contact as a card of that list: reduced in the same way.
[[nodiscard]] Contact exported_contact(const store::Golden& golden, const Candidate& candidate);

}  // namespace kartei::operations
