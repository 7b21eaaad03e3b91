/// The columns of DATEV's category 16, "Debitoren/Kreditoren", version 5 of the format. Source:
/// developer.datev.de, DATEV-Format.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::importers {

/// Their names in their places, which never change; names do, by producer and year.
[[nodiscard]] const std::vector<std::string>& datev_columns();

/// The place of a column by its name, counted from 0, in the spelling of any producer; nothing for a name
/// that is not known, and for "Leerfeld", which stands in many places.
[[nodiscard]] std::optional<std::size_t> datev_place(std::string_view name);

}  // namespace kartei::importers
