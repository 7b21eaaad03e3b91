/// UTF-8 that somebody read as windows-1252: "MÃ¼ller" for "Müller".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kartei::normalise {

/// The text with such sequences undone, as often as it was done to them (three times at most); nothing when
/// there is none. Only sequences that give letters of European languages or usual punctuation are taken, so
/// that "Â" and "Ã" where they belong stay.
[[nodiscard]] std::optional<std::string> undo_mojibake(std::string_view text);

}  // namespace kartei::normalise
