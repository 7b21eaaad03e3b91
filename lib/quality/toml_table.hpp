/// A table of a rules file, read so that every complaint names file, line, key and what to write instead.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

namespace kartei::quality {

/// Views of a parsed document and of its file's name: valid as long as both live.
class TomlTable {
 public:
  TomlTable(const toml::table& table, std::string_view file) : table_(table), file_(file) {}

  /// Throws Error{configuration} at the key's line.
  [[noreturn]] void complain(std::string_view key, std::string_view what) const;

  [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] std::int64_t number(std::string_view key, std::int64_t least, std::int64_t most) const;
  /// Nothing when the key is not there.
  [[nodiscard]] std::optional<std::int64_t> number_if_there(std::string_view key, std::int64_t least,
                                                            std::int64_t most) const;
  /// A list of texts; empty when the key is not there.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
  /// The tables of [[key]]; at least one.
  [[nodiscard]] std::vector<TomlTable> tables(std::string_view key) const;

  /// Refuses what nobody reads: a misspelt key must not pass as a rule that is kept.
  void allow_only(std::initializer_list<std::string_view> keys) const;

 private:
  const toml::table& table_;
  std::string_view file_;
};

}  // namespace kartei::quality
