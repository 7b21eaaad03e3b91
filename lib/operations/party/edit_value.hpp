/// The value of an edit as it is stored and as it is meant: "field[ use[ ordinal]]=text" for each field of
/// its group, read through the same normaliser as a source record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "model/draft.hpp"
#include "normalise/normaliser.hpp"
#include "survivorship/survivorship.hpp"

namespace kartei::operations {

/// One assignment: "phone work 2=030 23125 001".
struct Assignment {
  Target target;
  std::string value;
};

/// "phone work 2": how a target is written.
[[nodiscard]] std::string target_text(const Target& target);

/// Reads an assignment. Throws Error{usage} with the fields there are when it is none.
[[nodiscard]] Assignment assignment_from_text(std::string_view text);

/// The group a field survives in; nothing for fields that no edit can set.
[[nodiscard]] std::optional<survivorship::Group> group_of(Field field);

/// A group's values of a contact as assignments: what an edit of part of a group starts from.
[[nodiscard]] std::vector<Assignment> assignments_of(const Contact& contact, survivorship::Group group);

/// The stored form: a JSON array of strings.
[[nodiscard]] std::string edit_value(const std::vector<Assignment>& assignments);

/// What a stored edit of that moment says, normalised; findings about its values are appended to `found`.
[[nodiscard]] Contact edited_part(std::string_view value, Moment at, normalise::Normaliser& normaliser,
                                  std::vector<Diagnostic>& found);

}  // namespace kartei::operations
