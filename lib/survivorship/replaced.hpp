/// What an edit of a list takes the place of.
#pragma once

#include <span>
#include <vector>

#include "survivorship/survivorship.hpp"

namespace kartei::survivorship {

class Replaced {
 public:
  Replaced(std::span<const Edit> edits, std::span<const Joining> joinings)
      : edits_(edits), joinings_(joinings) {}

  /// The edits of a group that no later one replaced, newest first.
  [[nodiscard]] std::vector<const Edit*> standing(Group group) const;

  /// Whether an edit took the place of what the evidence says in the group.
  [[nodiscard]] bool is_replaced(const Evidence& evidence, Group group) const;

 private:
  /// Whether the two were one party already when the operation began.
  [[nodiscard]] bool were_one(PartyId a, PartyId b, OperationId operation) const;

  std::span<const Edit> edits_;
  std::span<const Joining> joinings_;
};

}  // namespace kartei::survivorship
