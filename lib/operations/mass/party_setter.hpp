/// Whatever a user can set of a party by one word: its fields, its owner, its attributes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operations/known_owner.hpp"
#include "operations/party/edit.hpp"
#include "store/qualifications.hpp"

namespace kartei::operations {

/// Sets within a change under way. What edits change must be derived anew afterwards.
class PartySetter {
 public:
  PartySetter(store::Store& store, OperationId operation, const Environment& environment, NewOwner when_new,
              EditWriter::Known known);

  /// Lays assignments, "city=Bremen", "owner=anna", "industry=Bau", over a party; an empty value takes away.
  /// Returns what says something else now, as words of value groups, "owner" or attributes. Throws
  /// Error{usage} for what is none of these, for a value that is not understood, and for a field that the
  /// party cannot have.
  std::vector<std::string> set(const store::Golden& before, const std::vector<std::string>& assignments);

  /// Why the party cannot have what is to be set, in words; empty when it can.
  [[nodiscard]] std::string obstacle_to(const store::Golden& party, const std::string& assignment) const;

  /// Whether some edit was written, so that the party must be derived anew.
  [[nodiscard]] static bool is_derived_from(const std::vector<std::string>& changed);

 private:
  void set_owner(PartyId party, std::string_view value, std::vector<std::string>& changed);
  void set_attribute(PartyId party, const store::DefinedAttribute& defined, std::string_view value,
                     std::vector<std::string>& changed);
  const store::DefinedAttribute* find_attribute(std::string_view name) const;

  store::Store& store_;
  OperationId operation_;
  const Environment& environment_;
  NewOwner when_new_;
  EditWriter writer_;
  std::vector<store::DefinedAttribute> attributes_;
  std::map<std::string, std::string, std::less<>> owners_;  ///< as written, as known
};

}  // namespace kartei::operations
