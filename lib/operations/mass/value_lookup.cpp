#include "operations/mass/value_lookup.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "model/error.hpp"
#include "operations/input/file_table.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::array<std::string_view, 4> looked_up{"postcode", "city", "country", "company"};

std::size_t column_of(const FileTable& table, const std::string& name) {
  if (const auto found = table.find_column(name)) return *found;
  throw Error(ErrorKind::input_unusable, fmt::format("{}: there is no column '{}'; it has {}", table.file,
                                                     name, fmt::join(table.columns, ", ")));
}

}  // namespace

ValueLookup::ValueLookup(const ValueTable& wanted) : by_(wanted.by) {
  if (std::ranges::find(looked_up, by_) == looked_up.end())
    throw Error(ErrorKind::usage,
                fmt::format("--by '{}' cannot be looked up; there are {}", by_, fmt::join(looked_up, ", ")));
  const FileTable table = read_table(wanted.file);
  const std::size_t by = column_of(table, by_);
  const std::size_t field = column_of(table, wanted.field);
  for (const FileRow& row : table.rows) {
    std::string_view key = row.cells[by];
    if (key.empty())
      throw Error(ErrorKind::input_unusable, fmt::format("{}: {} is missing", table.place_of(row), by_));
    const bool is_prefix = key.ends_with('*');
    if (is_prefix) key.remove_suffix(1);
    auto& rows = is_prefix ? prefixes_ : exact_;
    const auto [known, is_new] = rows.try_emplace(text::fold_ae(key), row.cells[field]);
    if (!is_new && known->second != row.cells[field])
      throw Error(ErrorKind::input_unusable,
                  fmt::format("{}: '{}' stands there twice, once as '{}' and once as '{}'",
                              table.place_of(row), row.cells[by], known->second, row.cells[field]));
  }
}

std::optional<std::string> ValueLookup::value_for(store::Store& store, const store::Golden& party) const {
  std::string key = key_of(party);
  if (key.empty() && !party.affiliations.empty())
    if (const auto employer = store::read_golden(store, party.affiliations.front().organisation))
      key = key_of(*employer);
  return key.empty() ? std::nullopt : find(key);
}

std::optional<std::string> ValueLookup::find(std::string_view key) const {
  if (const auto found = exact_.find(key); found != exact_.end()) return found->second;
  for (std::size_t length = key.size() + 1; length-- > 0;)
    if (const auto found = prefixes_.find(key.substr(0, length)); found != prefixes_.end())
      return found->second;
  return std::nullopt;
}

std::string ValueLookup::key_of(const store::Golden& party) const {
  const Contact& contact = party.contact;
  if (by_ == "company") return text::fold_ae(contact.company.name);
  if (contact.addresses.empty()) return {};
  const PostalAddress& address = contact.addresses.front();
  return text::fold_ae(by_ == "postcode" ? address.postcode : by_ == "city" ? address.city : address.country);
}

}  // namespace kartei::operations
