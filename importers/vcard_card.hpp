/// From the properties of one card to cells with named columns.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "format/vcard_property.hpp"

namespace kartei::importers {

/// A value and the column it belongs to. Values of one address share `address`, a number within the
/// card, from 1; 0 elsewhere.
struct CardValue {
  std::string column;
  std::string value;  ///< may be empty within an address
  std::uint32_t address = 0;
};

/// What a card holds for Kartei.
struct CardContent {
  std::vector<CardValue> values;
  bool is_group = false;       ///< a list of other cards
  std::uint64_t binaries = 0;  ///< photos, logos, sounds, keys left out
};

[[nodiscard]] CardContent read_card(std::span<const format::VcardProperty> properties);

}  // namespace kartei::importers
