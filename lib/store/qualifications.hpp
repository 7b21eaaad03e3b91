/// Attributes as they are defined, and what they say of parties.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "qualify/attribute.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct DefinedAttribute {
  AttributeId id;
  qualify::Attribute attribute;
};

/// By name.
[[nodiscard]] std::vector<DefinedAttribute> attributes(Store& store);
[[nodiscard]] std::optional<DefinedAttribute> find_attribute(Store& store, std::string_view name);

/// Defines it, or, where one of its name is defined, changes that.
AttributeId write_attribute(Store& store, const qualify::Attribute& attribute, OperationId operation);

/// How widely an attribute is used.
struct AttributeUse {
  std::int64_t parties = 0;  ///< leaders that have a value
  std::string newest;        ///< day of the newest value; empty without one
};
[[nodiscard]] AttributeUse use_of(Store& store, AttributeId attribute);

/// Deletes an attribute with all its values; returns how many these were.
std::int64_t delete_attribute(Store& store, AttributeId attribute, OperationId operation);

struct Qualification {
  std::int64_t key = 0;
  PartyId party;  ///< as numbered when it was said
  AttributeId attribute;
  std::string name;  ///< of the attribute
  std::string value;
  std::string state;   ///< "proposed", "confirmed"
  std::string origin;  ///< "by hand", a file, a card's note
  std::string as_of;   ///< "2026-11-22"
  OperationId operation;
  bool is_choice = false;  ///< one of several that the attribute may have at once
};

/// What is said of a leader, by name of the attribute: of those merged the newest word about each, with a
/// confirmed one before any that is only proposed; several choices are united.
[[nodiscard]] std::vector<Qualification> qualifications_of(Store& store, PartyId leader);

/// The origin of what a person said, which no delivery overrules.
inline constexpr const char* origin_by_hand = "by hand";

/// How a value came to be known.
struct ValueOrigin {
  std::string state;  ///< "proposed", "confirmed"
  std::string origin;
  Day as_of;
};

/// Makes these the values of an attribute of a leader, in the place of all before; none takes them away.
/// False when it was so already.
bool set_values(Store& store, PartyId leader, AttributeId attribute, std::span<const qualify::Value> values,
                const ValueOrigin& origin, OperationId operation);

/// Takes away what an operation said of parties and holds still; returns how many values that were.
std::int64_t take_back_values(Store& store, OperationId said_by, OperationId operation);

}  // namespace kartei::store
