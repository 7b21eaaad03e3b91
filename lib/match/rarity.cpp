#include "match/rarity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <tuple>
#include <utility>

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
    for (std::size_t i = 0; i < counts.size(); ++i)
      weights.push_back(i > 0 && counts[i] == counts[i - 1] ? weights.back() : rarity(counts[i]));
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
        additions(table.streets().folded_size()),
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
      ++additions[table.streets()[address.addition].folded];
    }
    for (const ValueId phone : table.phones(row)) ++texts[phone];
    for (const ValueId email : table.emails(row)) ++texts[email];
  }

  Counts last_names, first_names, companies, employers, cities, additions, texts;
};

constexpr std::uint32_t first_year = 1800;
constexpr std::uint32_t years = 400;
constexpr std::uint32_t days_of_a_year = 12 * 31;

// A place for each date of four centuries, and one for all others.
std::uint32_t place_of_date(std::uint32_t date) {
  const std::uint32_t year = date / 10000;
  if (year < first_year || year >= first_year + years) return years * days_of_a_year;
  return (year - first_year) * days_of_a_year + (date / 100 % 100 - 1) * 31 + date % 100 - 1;
}

std::uint32_t first_place_of_dates(const Table& table) {
  std::uint32_t first = years * days_of_a_year;
  for (std::uint32_t row = 0; row < table.size(); ++row)
    if (table[row].birth_date != 0) first = std::min(first, place_of_date(table[row].birth_date));
  return first;
}

// How many last names are born on a day, those that sound alike as one, and two for slips: the rows of one
// party, however written, do not make their date common, but a date that a program puts in where nobody gave
// one is.
Counts birth_date_counts(const Table& table, std::uint32_t first_place) {
  constexpr unsigned bits_of_name = 44;
  constexpr std::uint32_t most_slips = 2;
  std::vector<std::uint64_t> borne;
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const Row& of = table[row];
    if (of.birth_date == 0) continue;
    const std::uint64_t sound = table.last_names()[of.last_name].phonetic * 0x9E3779B97F4A7C15U;
    borne.push_back((std::uint64_t{place_of_date(of.birth_date)} << bits_of_name) |
                    (sound >> (64 - bits_of_name)));
  }
  std::ranges::sort(borne);
  const auto repeated = std::ranges::unique(borne);
  borne.erase(repeated.begin(), repeated.end());
  Counts counts(borne.empty() ? 0 : (borne.back() >> bits_of_name) - first_place + 1);
  for (const std::uint64_t one : borne) ++counts[(one >> bits_of_name) - first_place];
  for (std::uint32_t& count : counts) count -= std::min(count, most_slips);
  return counts;
}

// An address of a row: street, number and postcode are a door, of persons or of organisations.
struct Door {
  PartyKind kind = PartyKind::person;
  ValueId street = 0;
  ValueId house_number = 0;
  ValueId postcode = 0;
  ValueId company = 0;  ///< of the row
  std::uint32_t address = 0;
  std::uint32_t row = 0;

  friend bool operator<(const Door& a, const Door& b) {
    return std::tie(a.kind, a.street, a.house_number, a.postcode, a.company) <
           std::tie(b.kind, b.street, b.house_number, b.postcode, b.company);
  }
  [[nodiscard]] bool is_of(const Door& other) const {
    return kind == other.kind && street == other.street && house_number == other.house_number &&
           postcode == other.postcode;
  }
};

// The doors of all addresses, those that are one side by side, and there those of one company.
std::vector<Door> sorted_doors(const Table& table) {
  std::vector<Door> doors;
  doors.reserve(table.all_addresses().size());
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const Row& of = table[row];
    for (std::uint32_t n = of.addresses_begin; n < of.addresses_begin + of.address_count; ++n) {
      const AddressRow& address = table.all_addresses()[n];
      doors.push_back({of.kind, table.streets()[address.street].folded, address.house_number,
                       address.postcode, table.companies()[of.company].folded, n, row});
    }
  }
  std::sort(doors.begin(), doors.end());
  return doors;
}

// How many share the door of each address: persons, but copies of a row once; or companies, each name once,
// for two of one name at one door are hardly two.
Counts door_counts(std::span<const Door> doors, const std::vector<bool>& is_first) {
  Counts counts(doors.size());
  for (std::size_t begin = 0, end = 0; begin < doors.size(); begin = end) {
    std::uint32_t count = 0;
    for (end = begin; end < doors.size() && doors[end].is_of(doors[begin]); ++end) {
      const bool is_new = doors[end].kind == PartyKind::person
                              ? is_first[doors[end].row]
                              : end == begin || doors[end].company != doors[end - 1].company;
      count += is_new ? 1U : 0U;
    }
    for (std::size_t n = begin; n < end; ++n) counts[doors[n].address] = count;
  }
  return counts;
}

// How many rows bear a company's name besides the first at each door.
Counts repeated_at_a_door(const Table& table, std::span<const Door> doors,
                          const std::vector<bool>& is_first) {
  Counts repeated(table.companies().folded_size());
  for (std::size_t i = 1; i < doors.size(); ++i) {
    const Door& door = doors[i];
    const bool is_main = table[door.row].addresses_begin == door.address;
    if (door.kind == PartyKind::person || !is_main || !is_first[door.row]) continue;
    const bool is_same = door.is_of(doors[i - 1]) && door.company == doors[i - 1].company;
    repeated[door.company] += is_same ? 1U : 0U;
  }
  return repeated;
}

}  // namespace

std::int32_t rarity_of_rarest(const FeatureModel& feature, std::uint32_t rows) {
  return RarityScale(feature, rows).rarity(0);
}

std::int32_t Rarities::birth_date(std::uint32_t date) const {
  return birth_dates_[place_of_date(date) - first_birth_date_];
}

// A text is a phone number, an e-mail or a postcode; what else it may be is not rated.
template <class Scale>
void Rarities::rate_texts(const Table& table, std::span<const std::uint32_t> counts, Scale scale) {
  texts_.resize(counts.size());
  const auto rate = [&](const RarityScale& of, std::span<const ValueId> texts) {
    for (const ValueId text : texts) texts_[text] = of.rarity(counts[text]);
  };
  const RarityScale of_places = scale(Feature::place);
  const RarityScale of_phones = scale(Feature::phone);
  const RarityScale of_mobiles = scale(Feature::mobile);
  const RarityScale of_emails = scale(Feature::email);
  texts_[0] = of_places.rarity(counts[0]);
  for (const AddressRow& address : table.all_addresses()) rate(of_places, std::span(&address.postcode, 1));
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    rate(of_phones, table.landlines(table[row]));
    rate(of_mobiles, table.mobiles(table[row]));
    rate(of_emails, table.emails(table[row]));
  }
}

Rarities::Rarities(const Table& table, const Model& model, const FirstNames& first_names,
                   const Workers& workers) {
  std::vector<bool> is_first;
  std::vector<Door> doors;
  Counts birth_dates;
  first_birth_date_ = first_place_of_dates(table);
  const std::array<std::function<void()>, 3> sorts{
      [&] { doors = sorted_doors(table); }, [&] { is_first = first_of_content(table); },
      [&] { birth_dates = birth_date_counts(table, first_birth_date_); }};
  workers.run(sorts.size(), [&](std::size_t n) { sorts[n](); });
  ValueCounts counts(table, is_first);
  const Counts repeated = repeated_at_a_door(table, doors, is_first);
  std::ranges::transform(counts.companies, repeated, counts.companies.begin(), std::minus());
  const auto scale = [&](Feature feature) { return RarityScale(model.of(feature), table.size()); };
  companies_ = scale(Feature::company).rarities(counts.companies);
  employers_ = scale(Feature::employer).rarities(counts.employers);
  cities_ = scale(Feature::place).rarities(counts.cities);
  additions_ = scale(Feature::addition).rarities(counts.additions);
  birth_dates_ = scale(Feature::birth_date).rarities(birth_dates);
  rate_texts(table, counts.texts, scale);
  doors_ = scale(Feature::street).rarities(door_counts(doors, is_first));

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
