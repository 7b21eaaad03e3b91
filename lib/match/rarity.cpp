#include "match/rarity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "match/content_order.hpp"
#include "reference/first_names.hpp"

namespace kartei::match {

namespace {

// What a last name is borne by at least when it is on the list of frequent ones.
constexpr double share_of_frequent_name = 0.0005;

using Counts = std::vector<std::uint32_t>;

class RarityScale {
 public:
  RarityScale(const FeatureModel& feature, std::uint32_t rows)
      : feature_(feature), rows_(std::max(rows, fewest_rows)) {}

  // The pair itself bears the value twice; who else does, makes it common.
  [[nodiscard]] std::int32_t rarity(std::uint32_t count, double known_share = 0) const {
    const double others = (count > 2 ? count - 2 : 0) + feature_.strangers;
    const double share = std::max({others / rows_, feature_.rarest, known_share});
    return static_cast<std::int32_t>(std::lround(-1000 * std::log2(std::min(share, 1.0))));
  }

  [[nodiscard]] std::vector<std::int32_t> rarities(const Counts& counts) const {
    std::vector<std::int32_t> weights;
    weights.reserve(counts.size());
    for (const std::uint32_t count : counts) weights.push_back(rarity(count));
    return weights;
  }

 private:
  const FeatureModel& feature_;
  double rows_;
};

struct ValueCounts {
  ValueCounts(const Table& table, const std::vector<bool>& is_first)
      : last_names(table.last_names().folded_size()),
        first_names(table.first_names().folded_size()),
        companies(table.companies().folded_size()),
        employers(table.companies().folded_size()),
        cities(table.cities().folded_size()),
        texts(table.texts().size()) {
    // Copies of a row do not make its values common.
    for (std::uint32_t row = 0; row < table.size(); ++row) {
      if (is_first[row]) count(table, table[row]);
    }
  }

  void count(const Table& table, const Row& row) {
    ++last_names[table.last_names()[row.last_name].folded];
    ++first_names[table.first_names()[row.first_name].folded];
    ++(row.kind == PartyKind::person ? employers : companies)[table.companies()[row.company].folded];
    for (const AddressRow& address : table.addresses(row)) {
      ++cities[table.cities()[address.city].folded];
      ++texts[address.postcode];
    }
    for (const ValueId phone : table.phones(row)) ++texts[phone];
    for (const ValueId email : table.emails(row)) ++texts[email];
  }

  Counts last_names, first_names, companies, employers, cities, texts;
};

// How many addresses share the door of each; those of copied rows are not counted.
Counts door_counts(const Table& table, const std::vector<bool>& is_first) {
  const std::span<const AddressRow> all = table.all_addresses();
  std::vector<bool> is_counted(all.size());
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const Row& of = table[row];
    for (std::uint32_t n = 0; n < of.address_count; ++n) is_counted[of.addresses_begin + n] = is_first[row];
  }
  std::vector<std::uint32_t> order(all.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto door = [&](std::uint32_t n) {
    return std::array{table.streets()[all[n].street].folded, all[n].house_number, all[n].postcode};
  };
  std::ranges::sort(order, {}, door);
  Counts counts(all.size());
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin;
    std::uint32_t count = 0;
    for (; end < order.size() && door(order[end]) == door(order[begin]); ++end) {
      count += is_counted[order[end]] ? 1U : 0U;
    }
    for (; begin < end; ++begin) counts[order[begin]] = count;
  }
  return counts;
}

}  // namespace

Rarities::Rarities(const Table& table, const Model& model, const FirstNames& first_names) {
  const std::vector<bool> is_first = first_of_content(table);
  const ValueCounts counts(table, is_first);
  const auto scale = [&](Feature feature) { return RarityScale(model.of(feature), table.size()); };
  companies_ = scale(Feature::company).rarities(counts.companies);
  employers_ = scale(Feature::employer).rarities(counts.employers);
  cities_ = scale(Feature::place).rarities(counts.cities);
  postcodes_ = scale(Feature::place).rarities(counts.texts);
  phones_ = scale(Feature::phone).rarities(counts.texts);
  mobiles_ = scale(Feature::mobile).rarities(counts.texts);
  emails_ = scale(Feature::email).rarities(counts.texts);
  doors_ = scale(Feature::street).rarities(door_counts(table, is_first));

  const RarityScale of_last_names = scale(Feature::last_name);
  last_names_.reserve(counts.last_names.size());
  for (ValueId id = 0; id < counts.last_names.size(); ++id) {
    const bool frequent = reference::is_frequent_last_name(table.last_names().text(id));
    last_names_.push_back(of_last_names.rarity(counts.last_names[id], frequent ? share_of_frequent_name : 0));
  }

  const RarityScale of_first_names = scale(Feature::first_name);
  first_names_ = of_first_names.rarities(counts.first_names);
  for (ValueId name = 1; name < table.first_names().size(); ++name) {
    const ValueId id = table.first_names()[name].folded;
    const std::int32_t known = of_first_names.rarity(counts.first_names[id], first_names.share(name));
    first_names_[id] = std::min(first_names_[id], known);
  }
}

}  // namespace kartei::match
