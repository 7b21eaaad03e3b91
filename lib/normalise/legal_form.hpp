/// Where in a company's name its legal form stands.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kartei::normalise {

struct LegalFormPlace {
  std::size_t begin = 0;  ///< bytes of the name
  std::size_t end = 0;
  std::string_view canonical;
};

/// The longest legal form in the name; of equally long ones the last. Short ones (AG, SE, eK) only in letters
/// as they are written, and never at the beginning.
[[nodiscard]] std::optional<LegalFormPlace> find_legal_form(std::string_view name);

}  // namespace kartei::normalise
