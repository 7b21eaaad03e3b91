#include "operations/clean/file_names.hpp"

#include <gtest/gtest.h>

namespace kartei::operations {
namespace {

using Names = std::vector<std::string>;

TEST(FileNames, tell_files_apart_with_as_few_folders_as_possible) {
  const std::vector<std::pair<Names, Names>> rows = {
      {{"messe.csv", "lists/erp.csv"}, {"messe.csv", "erp.csv"}},
      {{"nord/kunden.csv", "sued/kunden.csv"}, {"nord/kunden.csv", "sued/kunden.csv"}},
      {{"2025/nord/kunden.csv", "2026/nord/kunden.csv", "a.csv"},
       {"2025/nord/kunden.csv", "2026/nord/kunden.csv", "a.csv"}},
      {{"kunden.csv", "a/b/alt/kunden.csv"}, {"kunden.csv", "alt/kunden.csv"}},
      {{"./kunden.csv", "/a/kunden.csv"}, {"kunden.csv", "a/kunden.csv"}},
      {{"kunden.csv", "./kunden.csv"}, {"kunden.csv", "kunden.csv"}},
      {{"-"}, {"-"}},
      {{}, {}},
  };
  for (const auto& [paths, names] : rows) {
    SCOPED_TRACE(paths.empty() ? "none" : paths.back());
    EXPECT_EQ(file_names(paths), names);
  }
}

}  // namespace
}  // namespace kartei::operations
