#include "format/compound_file.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/compound_builder.hpp"

namespace kartei::format {
namespace {

using importers::compound_file;
using importers::little;

std::string many(std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += std::to_string(text.size()) + ",";
  return text;
}

TEST(CompoundFile, gives_streams_whole_whatever_their_size) {
  const importers::NamedStreams streams{{"empty", ""},         {"tiny", "x"},
                                        {"small", many(200)},  {"nearly large", many(4090)},
                                        {"large", many(9000)}, {"very large", many(300'000)}};
  const std::string bytes = compound_file(streams);
  const CompoundFile file(bytes);
  ASSERT_EQ(file.entries().size(), streams.size() + 1);
  for (const auto& [name, contents] : streams) {
    const auto entry = file.find(0, name);
    ASSERT_TRUE(entry) << name;
    EXPECT_EQ(file.read(*entry), contents) << name;
  }
  EXPECT_EQ(file.find(0, "VERY LARGE"), file.find(0, "very large"));
  EXPECT_EQ(file.find(0, "none"), std::nullopt);
}

/// Reads all there is; damage may be refused in the one way there is for that.
bool reads_or_refuses(std::string_view bytes) {
  try {
    const CompoundFile file(bytes);
    for (std::size_t i = 0; i < file.entries().size(); ++i)
      if (!file.entries()[i].is_storage) (void)file.read(i);
  } catch (const Error& error) {
    return error.kind() == ErrorKind::input_unusable;
  }
  return true;
}

TEST(CompoundFile, stands_any_cut_and_any_wrong_number) {
  const std::string bytes = compound_file({{"small", many(200)}, {"large", many(9000)}});
  for (std::size_t length = 0; length < bytes.size(); length += 7)
    EXPECT_TRUE(reads_or_refuses(std::string_view(bytes).substr(0, length))) << length;
  for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4)
    for (const std::uint32_t wrong : {0U, 1U, 5U, 0xFFFFU, 0x7FFFFFFFU, 0xFFFFFFFEU}) {
      std::string damaged = bytes;
      damaged.replace(at, 4, little(wrong, 4));
      EXPECT_TRUE(reads_or_refuses(damaged)) << at << " " << wrong;
    }
}

TEST(CompoundFile, follows_no_circle) {
  std::string bytes = compound_file({{"large", many(9000)}});
  const std::size_t fat = bytes.size() - 512;
  bytes.replace(fat + 4, 4, little(0, 4));  // the second sector leads back to the first
  EXPECT_THROW((void)CompoundFile(bytes).read(1), Error);
}

}  // namespace
}  // namespace kartei::format
