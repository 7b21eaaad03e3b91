/// Which evidence leads in a group.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "survivorship/survivorship.hpp"

namespace kartei::survivorship {

/// The values of a group as one text: empty when nothing is known, longer parts first compared by part.
/// Two contacts that say the same in a group have equal texts.
[[nodiscard]] std::string text_of(const Contact& contact, Group group);

/// Indexes of the evidence that says something in the group, best first: trust, then when the value
/// appeared, then completeness, then how many say the same, then text and record id.
[[nodiscard]] std::vector<std::uint32_t> ranked(std::span<const Evidence> evidence, Group group);

}  // namespace kartei::survivorship
