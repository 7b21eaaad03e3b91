/// What is said of a lead, as attributes of its party: proposed from a note, confirmed or corrected by a
/// person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "operations/environment.hpp"
#include "qualify/lead_note.hpp"
#include "qualify/lead_score.hpp"
#include "store/qualifications.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// The note itself, where it was said by hand.
inline constexpr std::string_view lead_note_name = "lead_note";

/// The attributes of leads, in the order to show; they are defined when the first note is read.
[[nodiscard]] const std::vector<qualify::Attribute>& lead_attributes();

/// Defines those that are not yet. Requires: a change under way.
[[nodiscard]] std::vector<store::DefinedAttribute> defined_lead_attributes(store::Store& store,
                                                                           OperationId operation);

/// What a note says of an attribute of leads, in the form of read_value(); empty when nothing.
[[nodiscard]] std::string value_in(const qualify::LeadNote& note, std::string_view attribute);

/// What is said of a lead by now, proposed or confirmed.
[[nodiscard]] qualify::LeadFacts facts_of(const std::vector<store::Qualification>& values, Day today);

}  // namespace kartei::operations
