#include "quality/toml_table.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/error.hpp"

namespace kartei::quality {

void TomlTable::complain(std::string_view key, std::string_view what) const {
  const toml::node* node = table_.get(key);
  const auto line = node != nullptr ? node->source().begin.line : table_.source().begin.line;
  throw Error(ErrorKind::configuration, fmt::format("{}:{}: {}: {}", file_, line, key, what));
}

std::string TomlTable::text(std::string_view key) const {
  const auto value = table_[key].value_exact<std::string>();
  if (!value || value->empty()) complain(key, "is missing or no text; write it in double quotes");
  return *value;
}

std::int64_t TomlTable::number(std::string_view key, std::int64_t least, std::int64_t most) const {
  const auto value = table_[key].value_exact<std::int64_t>();
  if (!value || *value < least || *value > most)
    complain(key, fmt::format("is missing or no number; write one from {} to {}", least, most));
  return *value;
}

std::optional<std::int64_t> TomlTable::number_if_there(std::string_view key, std::int64_t least,
                                                       std::int64_t most) const {
  if (!has(key)) return std::nullopt;
  return number(key, least, most);
}

std::vector<std::string> TomlTable::texts(std::string_view key) const {
  std::vector<std::string> list;
  if (!has(key)) return list;
  const toml::array* array = table_[key].as_array();
  if (array == nullptr) complain(key, "is no list; write [\"...\", \"...\"]");
  for (const toml::node& node : *array) {
    const auto value = node.value_exact<std::string>();
    if (!value) complain(key, "holds something else than texts in double quotes");
    list.push_back(*value);
  }
  return list;
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) const {
  const toml::array* array = table_[key].as_array();
  if (array == nullptr || array->empty()) complain(key, fmt::format("write at least one [[{}]]", key));
  std::vector<TomlTable> list;
  for (const toml::node& node : *array) {
    if (!node.is_table()) complain(key, fmt::format("is no table; write [[{}]]", key));
    list.emplace_back(*node.as_table(), file_);
  }
  return list;
}

void TomlTable::allow_only(std::initializer_list<std::string_view> keys) const {
  for (const auto& [key, node] : table_)
    if (std::ranges::find(keys, key.str()) == keys.end())
      complain(key.str(), fmt::format("is not known here; known are {}", fmt::join(keys, ", ")));
}

}  // namespace kartei::quality
