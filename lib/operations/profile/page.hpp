/// A profile as one page to hand on.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "model/date.hpp"
#include "operations/profile/list_profile.hpp"

namespace kartei::operations {

/// A German HTML page that needs nothing but itself: no script, nothing from elsewhere, every value escaped.
/// Of sensitive columns no values are shown.
[[nodiscard]] std::string profile_page(std::span<const ListProfile> profiles, Moment made);

/// Writes it. Throws as exports::AtomicFile.
void write_profile_page(const std::filesystem::path& path, std::span<const ListProfile> profiles,
                        Moment made);

}  // namespace kartei::operations
