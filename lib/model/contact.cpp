#include "model/contact.hpp"

#include <array>

namespace kartei {
namespace {

/// The words of an enumeration, in its order.
template <std::size_t count>
using Words = std::array<std::string_view, count>;

constexpr Words<2> party_kinds{"person", "organisation"};
constexpr Words<3> record_parts{"person", "partner", "organisation"};
constexpr Words<4> genders{"unknown", "female", "male", "diverse"};
constexpr Words<5> contact_point_kinds{"phone", "mobile", "fax", "email", "web"};

template <class Enum, std::size_t count>
std::optional<Enum> find(const Words<count>& words, std::string_view text) {
  for (std::size_t i = 0; i < count; ++i)
    if (words[i] == text) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

std::string_view to_text(PartyKind kind) { return party_kinds[static_cast<std::size_t>(kind)]; }
std::string_view to_text(RecordPart part) { return record_parts[static_cast<std::size_t>(part)]; }
std::string_view to_text(Gender gender) { return genders[static_cast<std::size_t>(gender)]; }
std::string_view to_text(ContactPointKind kind) {
  return contact_point_kinds[static_cast<std::size_t>(kind)];
}

std::optional<PartyKind> party_kind_from_text(std::string_view text) {
  return find<PartyKind>(party_kinds, text);
}
std::optional<RecordPart> record_part_from_text(std::string_view text) {
  return find<RecordPart>(record_parts, text);
}
std::optional<Gender> gender_from_text(std::string_view text) { return find<Gender>(genders, text); }
std::optional<ContactPointKind> contact_point_kind_from_text(std::string_view text) {
  return find<ContactPointKind>(contact_point_kinds, text);
}

}  // namespace kartei
