#include "match/content_order.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kartei::match {

namespace {

std::array<std::uint32_t, 12> single_values(const Row& row) {
  return {row.last_name,
          row.first_name,
          row.birth_name,
          row.company,
          row.department,
          row.legal_form,
          row.vat_id,
          row.register_id,
          row.birth_date,
          static_cast<std::uint32_t>(row.kind),
          static_cast<std::uint32_t>(row.generation),
          static_cast<std::uint32_t>(row.gender)};
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 0x9E3779B97F4A7C15U + (hash >> 29U);
}

std::strong_ordering compare_lists(const Interner& texts, std::span<const ValueId> a,
                                   std::span<const ValueId> b) {
  return std::lexicographical_compare_three_way(
      a.begin(), a.end(), b.begin(), b.end(),
      [&](ValueId one, ValueId other) { return texts.text(one) <=> texts.text(other); });
}

std::strong_ordering compare_names(const NamePool& names, ValueId a, ValueId b) {
  return a == b ? std::strong_ordering::equal : names.text(names[a].folded) <=> names.text(names[b].folded);
}

std::strong_ordering compare_addresses(const Table& table, const Row& a, const Row& b) {
  const std::span<const AddressRow> of_a = table.addresses(a);
  const std::span<const AddressRow> of_b = table.addresses(b);
  return std::lexicographical_compare_three_way(
      of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
      [&](const AddressRow& one, const AddressRow& other) {
        const Interner& texts = table.texts();
        std::strong_ordering order = texts.text(one.postcode) <=> texts.text(other.postcode);
        if (order == 0) order = compare_names(table.streets(), one.street, other.street);
        if (order == 0) order = texts.text(one.house_number) <=> texts.text(other.house_number);
        if (order == 0) order = compare_names(table.cities(), one.city, other.city);
        return order != 0 ? order : compare_names(table.streets(), one.addition, other.addition);
      });
}

}  // namespace

bool is_same_content(const Table& table, std::uint32_t a, std::uint32_t b) {
  const Row& row_a = table[a];
  const Row& row_b = table[b];
  return single_values(row_a) == single_values(row_b) &&
         std::ranges::equal(table.addresses(row_a), table.addresses(row_b)) &&
         std::ranges::equal(table.phones(row_a), table.phones(row_b)) &&
         std::ranges::equal(table.emails(row_a), table.emails(row_b));
}

std::uint64_t content_hash(const Table& table, std::uint32_t row) {
  std::uint64_t hash = 1;
  for (const std::uint32_t value : single_values(table[row])) hash = mixed(hash, value);
  for (const AddressRow& address : table.addresses(table[row])) {
    hash = mixed(mixed(hash, address.street), address.house_number);
    hash = mixed(mixed(mixed(hash, address.postcode), address.city), address.addition);
  }
  for (const ValueId phone : table.phones(table[row])) hash = mixed(hash, phone);
  for (const ValueId email : table.emails(table[row])) hash = mixed(hash, email);
  return hash;
}

std::uint64_t text_hash(const Table& table, std::uint32_t row) {
  constexpr std::uint64_t fnv_begin = 0xCBF29CE484222325U;
  constexpr std::uint64_t fnv_prime = 0x100000001B3U;
  std::uint64_t hash = fnv_begin;
  const auto add = [&](std::string_view text) {
    for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * fnv_prime;
  };
  const Row& of = table[row];
  add(table.last_names().text(table.last_names()[of.last_name].folded));
  add(table.first_names().text(table.first_names()[of.first_name].folded));
  add(table.companies().text(table.companies()[of.company].folded));
  for (const AddressRow& address : table.addresses(of)) {
    add(table.streets().text(table.streets()[address.street].folded));
    add(table.texts().text(address.house_number));
    add(table.texts().text(address.postcode));
    add(table.cities().text(table.cities()[address.city].folded));
    add(table.streets().text(table.streets()[address.addition].folded));
  }
  for (const ValueId phone : table.phones(of)) add(table.texts().text(phone));
  for (const ValueId email : table.emails(of)) add(table.texts().text(email));
  return hash ^ of.birth_date ^ (hash >> 32U);
}

std::vector<bool> first_of_content(const Table& table) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> rows;
  rows.reserve(table.size());
  for (std::uint32_t row = 0; row < table.size(); ++row) rows.emplace_back(content_hash(table, row), row);
  std::ranges::sort(rows);
  std::vector<bool> first(table.size(), true);
  for (std::size_t i = 1; i < rows.size(); ++i) first[rows[i].second] = rows[i].first != rows[i - 1].first;
  return first;
}

std::uint64_t beginning_of_content(const Table& table, std::uint32_t row) {
  constexpr std::size_t letters = 8;
  const NamePool& names = table.last_names();
  const std::string_view name = names.text(names[table[row].last_name].folded);
  std::uint64_t beginning = 0;
  for (std::size_t n = 0; n < letters; ++n)
    beginning = beginning << 8U | (n < name.size() ? static_cast<unsigned char>(name[n]) : 0U);
  return beginning;
}

bool content_before(const Table& table, std::uint32_t a, std::uint32_t b) {
  const Row& row_a = table[a];
  const Row& row_b = table[b];
  std::strong_ordering order = compare_names(table.last_names(), row_a.last_name, row_b.last_name);
  if (order == 0) order = compare_names(table.first_names(), row_a.first_name, row_b.first_name);
  if (order == 0) order = compare_names(table.companies(), row_a.company, row_b.company);
  if (order == 0) order = compare_names(table.departments(), row_a.department, row_b.department);
  if (order == 0) order = compare_addresses(table, row_a, row_b);
  if (order == 0) order = row_a.birth_date <=> row_b.birth_date;
  if (order == 0) order = compare_lists(table.texts(), table.phones(row_a), table.phones(row_b));
  if (order == 0) order = compare_lists(table.texts(), table.emails(row_a), table.emails(row_b));
  return order != 0 ? order < 0 : a < b;
}

}  // namespace kartei::match
