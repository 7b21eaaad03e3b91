#include "phonetic/codec.hpp"

#include <gtest/gtest.h>

#include <set>

namespace kartei::phonetic {
namespace {

TEST(Codecs, are_found_by_their_names) {
  std::set<std::string_view> names;
  for (const Codec& codec : codecs()) {
    EXPECT_EQ(find_codec(codec.name), &codec);
    EXPECT_FALSE(codec.summary.empty());
    names.insert(codec.name);
  }
  EXPECT_EQ(names.size(), codecs().size());
  EXPECT_EQ(find_codec("soundex"), nullptr);
}

TEST(Codecs, code_nothing_as_nothing_and_survive_any_byte) {
  for (const Codec& codec : codecs()) {
    SCOPED_TRACE(codec.name);
    EXPECT_EQ(codec.encode(""), "");
    EXPECT_EQ(codec.encode("0815"), "");
    for (int byte = 0; byte < 256; ++byte) {
      const std::string word = {static_cast<char>(byte), 'a', static_cast<char>(byte)};
      EXPECT_EQ(codec.encode(word), codec.encode(word));
    }
  }
}

}  // namespace
}  // namespace kartei::phonetic
