/// The words found, with some of what stands around them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kartei::search {

/// Of the first text that has a word beginning as one of `words` does, whatever case and accents: about a
/// dozen words around it, each that is found in brackets, "…" where something is left out. The first text's
/// beginning when there is none.
[[nodiscard]] std::string excerpt(std::span<const std::string_view> texts, std::string_view words);

}  // namespace kartei::search
