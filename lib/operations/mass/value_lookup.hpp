/// What a table says for a value: areas to owners, cities to anything.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "operations/mass/mass_edit.hpp"
#include "store/golden.hpp"

namespace kartei::operations {

class ValueLookup {
 public:
  /// Throws Error{usage} for a `by` that cannot be looked up, {input_unusable} for missing columns, for a row
  /// without its key, and for a key that stands there twice with different values.
  explicit ValueLookup(const ValueTable& wanted);

  /// The value for a party; nothing when the table says nothing. Of a person without an address or company of
  /// their own that of the first employer counts.
  [[nodiscard]] std::optional<std::string> value_for(store::Store& store, const store::Golden& party) const;

 private:
  [[nodiscard]] std::optional<std::string> find(std::string_view key) const;
  [[nodiscard]] std::string key_of(const store::Golden& party) const;

  std::string by_;
  std::map<std::string, std::string, std::less<>> exact_;
  std::map<std::string, std::string, std::less<>> prefixes_;
};

}  // namespace kartei::operations
