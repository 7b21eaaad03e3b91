#include "store/byte_search.hpp"

#include <gtest/gtest.h>

namespace kartei::store {
namespace {

/// "0@3 2@10": which text at which place.
std::string finds(ByteSearch& search, std::string_view bytes) {
  std::string text;
  for (const ByteSearch::Found& found : search.look_through(bytes))
    text += (text.empty() ? "" : " ") + std::to_string(found.text) + '@' + std::to_string(found.at);
  return text;
}

TEST(ByteSearch, finds_each_text_once_at_its_first_place) {
  const std::vector<std::string> texts{"Zschimmer", "Zsch", "immer", "nicht da"};
  ByteSearch search(texts);
  EXPECT_EQ(finds(search, "Frau Zschimmer, Zschimmer"), "0@5 1@5 2@9");
  EXPECT_EQ(finds(search, "Zschimmer"), "") << "found before";
  EXPECT_EQ(search.found(), (std::vector<std::string>{"Zschimmer", "Zsch", "immer"}));
}

TEST(ByteSearch, goes_to_the_last_byte_and_no_further) {
  const std::vector<std::string> texts{"abcd", "cdef"};
  ByteSearch search(texts);
  EXPECT_EQ(finds(search, "abc"), "");
  EXPECT_EQ(finds(search, "xabcde"), "0@1");
  EXPECT_EQ(finds(search, std::string_view("\0cdef", 5)), "1@1");
  EXPECT_EQ(finds(search, ""), "");
}

TEST(ByteSearch, tells_texts_of_one_beginning_apart) {
  const std::vector<std::string> texts{"0171 2345678", "0171 9999999", "0171"};
  ByteSearch search(texts);
  EXPECT_EQ(finds(search, "Tel. 0171 9999999"), "1@5 2@5");
}

}  // namespace
}  // namespace kartei::store
