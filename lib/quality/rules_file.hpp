/// A TOML file of rules, read so that what is no TOML is told with file and line.
#pragma once

#include <string_view>

#include <fmt/format.h>

#include "model/error.hpp"
#include "quality/toml_table.hpp"

namespace kartei::quality {

/// Calls `read` with the file's root. Throws Error{configuration}, and what `read` throws.
template <class Read>
void read_rules_file(std::string_view toml, std::string_view file_name, Read read) {
  try {
    const toml::table table = toml::parse(toml);
    read(TomlTable(table, file_name));
  } catch (const toml::parse_error& error) {
    throw Error(ErrorKind::configuration, fmt::format("{}:{}: no valid TOML: {}", file_name,
                                                      error.source().begin.line, error.description()));
  }
}

}  // namespace kartei::quality
