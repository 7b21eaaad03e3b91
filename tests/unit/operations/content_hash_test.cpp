#include "operations/input/content_hash.hpp"

#include <gtest/gtest.h>

namespace kartei::operations {
namespace {

ContentHash hash_of(const std::vector<std::string_view>& columns,
                    const std::vector<std::string_view>& values) {
  std::vector<std::uint64_t> seeds;
  std::vector<RawCell> cells;
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    seeds.push_back(column_seed(columns[i], 0));
    cells.push_back({i, values[i]});
  }
  return content_hash(cells, seeds);
}

TEST(ContentHash, does_not_depend_on_the_order_of_columns) {
  EXPECT_EQ(hash_of({"Name", "Ort"}, {"Meyer", "Kiel"}), hash_of({"Ort", "Name"}, {"Kiel", "Meyer"}));
}

TEST(ContentHash, ignores_empty_cells) {
  EXPECT_EQ(hash_of({"Name", "Ort"}, {"Meyer", ""}), hash_of({"Name"}, {"Meyer"}));
}

TEST(ContentHash, tells_values_columns_and_places_apart) {
  const ContentHash base = hash_of({"Name", "Ort"}, {"Meyer", "Kiel"});
  EXPECT_NE(base, hash_of({"Name", "Ort"}, {"Meier", "Kiel"}));
  EXPECT_NE(base, hash_of({"Name", "Stadt"}, {"Meyer", "Kiel"}));
  EXPECT_NE(base, hash_of({"Name", "Ort"}, {"Kiel", "Meyer"}));
}

TEST(ContentHash, tells_columns_of_one_name_apart_by_rank) {
  EXPECT_NE(column_seed("Telefon", 0), column_seed("Telefon", 1));
}

}  // namespace
}  // namespace kartei::operations
