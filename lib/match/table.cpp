#include "match/table.hpp"

#include <algorithm>

#include "match/comparable.hpp"
#include "match/placeholder.hpp"

namespace kartei::match {

namespace {

constexpr std::size_t most_in_a_list = 16;

std::uint32_t date_number(const std::optional<Day>& day) {
  if (!day || is_placeholder_date(*day)) return 0;
  const std::chrono::year_month_day date(*day);
  return static_cast<std::uint32_t>(static_cast<int>(date.year())) * 10000 +
         static_cast<unsigned>(date.month()) * 100 + static_cast<unsigned>(date.day());
}

// Keeps the list short and each value once; tells whether there is room for another.
bool takes(const std::vector<ValueId>& all, std::uint32_t begin, ValueId id) {
  return id != 0 && all.size() - begin < most_in_a_list &&
         std::find(all.begin() + begin, all.end(), id) == all.end();
}

}  // namespace

void Table::reserve(std::size_t rows) {
  rows_.reserve(rows);
  addresses_.reserve(rows);
  phone_ids_.reserve(rows);
  email_ids_.reserve(rows);
}

void Table::add(const Comparand& party) {
  Row row;
  row.kind = party.kind;
  row.last_name = last_names_.add(party.last_name);
  row.first_name = first_names_.add(party.first_name);
  row.birth_name = last_names_.add(party.birth_name);
  row.company = companies_.add(party.company);
  row.department = departments_.add(party.department);
  row.legal_form = texts_.intern(party.legal_form);
  row.vat_id = texts_.intern(comparable_id(party.vat_id));
  row.register_id = texts_.intern(comparable_id(party.register_id));
  row.birth_date = date_number(party.birth_date);
  row.gender = party.gender;
  row.generation = generation_of(party.suffix);
  add_addresses(row, party);
  add_phones(row, party);
  add_emails(row, party);
  add_keys(row, party);
  rows_.push_back(row);
}

void Table::add_member(std::uint32_t row, const Comparand& said) {
  const auto member = static_cast<std::uint32_t>(rows_.size());
  add(said);
  members_.emplace_back(row, member);
}

std::span<const Table::Membership> Table::members_of(std::uint32_t row) const {
  return std::ranges::equal_range(members_, row, {}, &Membership::first);
}

void Table::add_addresses(Row& row, const Comparand& party) {
  row.addresses_begin = static_cast<std::uint32_t>(addresses_.size());
  for (const ComparandAddress& from :
       party.addresses.first(std::min(party.addresses.size(), most_in_a_list))) {
    AddressRow address;
    address.street = streets_.add(from.street, comparable_street);
    if (address.street != 0) address.house_number = texts_.intern(comparable_house_number(from.house_number));
    if (!is_placeholder_number(from.postcode)) address.postcode = texts_.intern(from.postcode);
    address.city = cities_.add(from.city);
    address.addition = streets_.add(from.addition, comparable_street);
    if (address != AddressRow{}) addresses_.push_back(address);
  }
  row.address_count = static_cast<std::uint8_t>(addresses_.size() - row.addresses_begin);
}

void Table::add_phones(Row& row, const Comparand& party) {
  row.phones_begin = static_cast<std::uint32_t>(phone_ids_.size());
  for (const std::string_view phone : party.phones) {
    if (is_placeholder_phone(phone)) continue;
    const ValueId id = texts_.intern(phone);
    if (takes(phone_ids_, row.phones_begin, id)) phone_ids_.push_back(id);
  }
  row.phone_count = static_cast<std::uint8_t>(phone_ids_.size() - row.phones_begin);
  const auto mobiles = std::stable_partition(phone_ids_.begin() + row.phones_begin, phone_ids_.end(),
                                             [this](ValueId id) { return !is_mobile(texts_.text(id)); });
  row.mobile_count = static_cast<std::uint8_t>(phone_ids_.end() - mobiles);
}

void Table::add_emails(Row& row, const Comparand& party) {
  row.emails_begin = static_cast<std::uint32_t>(email_ids_.size());
  for (const std::string_view email : party.emails) {
    const std::string compared = comparable_email(email);
    if (is_placeholder_email(compared)) continue;
    const ValueId id = texts_.intern(compared);
    if (takes(email_ids_, row.emails_begin, id)) email_ids_.push_back(id);
  }
  row.email_count = static_cast<std::uint8_t>(email_ids_.size() - row.emails_begin);
}

void Table::add_keys(Row& row, const Comparand& party) {
  row.keys_begin = static_cast<std::uint32_t>(keys_.size());
  for (const ComparandKey& from : party.keys.first(std::min(party.keys.size(), most_in_a_list))) {
    if (!from.key.empty()) keys_.push_back({from.source, texts_.intern(from.key)});
  }
  row.key_count = static_cast<std::uint8_t>(keys_.size() - row.keys_begin);
}

}  // namespace kartei::match
