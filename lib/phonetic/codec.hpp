/// The phonetic algorithms there are, behind one interface.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kartei::phonetic {

/// An algorithm that codes words. A value, not a hierarchy: see codecs().
struct Codec {
  std::string_view name;     ///< the word in options: "koelner"
  std::string_view summary;  ///< one line for the help

  /// The code of a word as its source wrote it, UTF-8; foreign letters are the codec's own matter. Where an
  /// algorithm gives several codes they are joined by commas. Never fails: "" when nothing can be coded.
  std::string (*encode)(std::string_view word);
};

/// Every codec, in the order of recommendation. The one list.
[[nodiscard]] std::span<const Codec> codecs();

/// The codec of that name; nothing when there is none.
[[nodiscard]] const Codec* find_codec(std::string_view name);

}  // namespace kartei::phonetic
