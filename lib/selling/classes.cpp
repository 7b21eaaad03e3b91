#include "selling/classes.hpp"

#include <algorithm>
#include <map>

#include "quality/rules_file.hpp"

namespace kartei::selling {
namespace {

/// The step of each value: how many parts of all values are less.
template <class Value>
class Steps {
 public:
  explicit Steps(int steps) : steps_(steps) {}
  void add(Value value) { values_.push_back(value); }
  void sort() { std::ranges::sort(values_); }
  [[nodiscard]] int of(Value value) const {
    const auto less = std::ranges::lower_bound(values_, value) - values_.begin();
    return 1 + static_cast<int>(less * steps_ / static_cast<std::ptrdiff_t>(values_.size()));
  }

 private:
  int steps_;
  std::vector<Value> values_;
};

/// The letter by revenue, each revenue once.
std::map<std::int64_t, char> letters_of(const std::vector<CustomerOrders>& customers,
                                        const ClassRules& rules) {
  std::map<std::int64_t, std::int64_t, std::greater<>> sums;  // of all customers of that revenue
  std::int64_t total = 0;
  for (const CustomerOrders& customer : customers) {
    const std::int64_t counted = std::max<std::int64_t>(customer.revenue_cents, 0);
    sums[customer.revenue_cents] += counted;
    total += counted;
  }
  std::map<std::int64_t, char> letters;
  std::int64_t before = 0;
  const auto is_within = [&](int per_cent) { return before * 100 < total * per_cent; };
  for (const auto& [revenue, sum] : sums) {
    letters[revenue] = sum > 0 && is_within(rules.a_until)   ? 'A'
                       : sum > 0 && is_within(rules.b_until) ? 'B'
                                                             : 'C';
    before += sum;
  }
  return letters;
}

}  // namespace

const ClassRules& shipped_class_rules() {
  static const ClassRules rules = read_class_rules(shipped_classes_toml, "classes.toml");
  return rules;
}

ClassRules read_class_rules(std::string_view toml, std::string_view file_name) {
  ClassRules rules;
  quality::read_rules_file(toml, file_name, [&](const quality::TomlTable& root) {
    root.allow_only({"currency", "months", "a_until", "b_until", "steps"});
    rules.currency = root.text("currency");
    if (rules.currency.size() != 3) root.complain("currency", "is no code of ISO 4217; write EUR or CHF");
    rules.months = static_cast<int>(root.number("months", 1, 1200));
    rules.a_until = static_cast<int>(root.number("a_until", 1, 100));
    rules.b_until = static_cast<int>(root.number("b_until", 1, 100));
    if (root.has("steps")) rules.steps = static_cast<int>(root.number("steps", 2, 9));
    if (rules.b_until < rules.a_until) root.complain("b_until", "is less than a_until");
  });
  return rules;
}

std::vector<CustomerClass> classify(const std::vector<CustomerOrders>& customers, const ClassRules& rules) {
  const std::map<std::int64_t, char> letters = letters_of(customers, rules);
  Steps<Day> recency(rules.steps);
  Steps<std::int64_t> frequency(rules.steps);
  Steps<std::int64_t> monetary(rules.steps);
  for (const CustomerOrders& customer : customers) {
    recency.add(customer.last);
    frequency.add(customer.orders);
    monetary.add(customer.revenue_cents);
  }
  recency.sort();
  frequency.sort();
  monetary.sort();
  std::vector<CustomerClass> classes;
  for (const CustomerOrders& customer : customers)
    classes.push_back({customer.party, letters.at(customer.revenue_cents), recency.of(customer.last),
                       frequency.of(customer.orders), monetary.of(customer.revenue_cents),
                       customer.revenue_cents});
  return classes;
}

}  // namespace kartei::selling
