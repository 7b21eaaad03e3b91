/// Umlauts that show as the signs of another character set: "M}ller" and "Stra~e" of ISO 646-DE, "M\x81ller"
/// of CP850 read as windows-1252, "M³ller" the other way round, "M¸ller" of windows-1252 read on a Macintosh.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kartei::normalise {

/// The text with such signs replaced where that is certain: between letters of one case, where no word has
/// such a sign, in a word that is letters besides and has no umlaut of its own. Nothing when there is none.
/// Only for text that holds words: in mailboxes, paths and notes these signs stand for themselves.
[[nodiscard]] std::optional<std::string> undo_wrong_letters(std::string_view text);

}  // namespace kartei::normalise
