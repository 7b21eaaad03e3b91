/// The items of Outlook's stores, PST and OST, by libpff.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "importers/outlook_item.hpp"

namespace kartei::importers {

/// An item of a folder. Where a part of it could not be read, `is_whole` is false and the rest is there.
struct PstItem {
  OutlookItem item;
  bool is_whole = true;
  bool is_deleted = false;  ///< it lies in the folder of deleted items, or below
};

/// Gives every item of every folder to `take`, with the folder's name, folder by folder. Throws
/// Error{input_unusable} when the store as a whole cannot be read.
void read_pst_items(std::string_view bytes,
                    const std::function<void(const std::string& folder, const PstItem& item)>& take);

}  // namespace kartei::importers
