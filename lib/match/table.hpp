/// All parties of a run as rows of numbers: values interned once, folded forms and phonetic codes per
/// distinct value. A row takes about 100 bytes beside its distinct values.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "match/comparand.hpp"
#include "match/interner.hpp"
#include "match/names.hpp"

namespace kartei::match {

enum class Generation : std::uint8_t { unknown, junior, senior, third };

/// An address as numbers; `street` and `addition` are names of the streets, `city` of the cities, the others
/// texts.
struct AddressRow {
  ValueId street = 0;
  ValueId house_number = 0;
  ValueId postcode = 0;
  ValueId city = 0;
  ValueId addition = 0;
  bool operator==(const AddressRow&) const = default;
};

/// What a source calls a party.
struct KeyRow {
  std::int64_t source = 0;
  ValueId key = 0;
};

/// One party. Lists are ranges of the table's arrays.
struct Row {
  ValueId last_name = 0;
  ValueId first_name = 0;
  ValueId birth_name = 0;
  ValueId company = 0;
  ValueId department = 0;
  ValueId legal_form = 0;
  ValueId vat_id = 0;
  ValueId register_id = 0;
  std::uint32_t birth_date = 0;  ///< year * 10000 + month * 100 + day; 0 when not known
  std::uint32_t addresses_begin = 0;
  std::uint32_t phones_begin = 0;
  std::uint32_t emails_begin = 0;
  std::uint32_t keys_begin = 0;
  std::uint8_t address_count = 0;
  std::uint8_t phone_count = 0;
  std::uint8_t mobile_count = 0;  ///< of the phones; they stand last
  std::uint8_t email_count = 0;
  std::uint8_t key_count = 0;
  PartyKind kind = PartyKind::person;
  Generation generation = Generation::unknown;
  Gender gender = Gender::unknown;
};

class Table {
 public:
  /// Adds a row; its number is size() before the call. Everything is copied. Of addresses, phones,
  /// e-mails and keys up to 16 each are taken.
  void add(const Comparand& party);
  /// Adds what one of several says of whom `row` is made: it stands behind all rows, and is none of them.
  /// Nobody meets or counts it; it is asked for what contradicts. Requires: all rows are added, and members
  /// come in the order of their rows.
  void add_member(std::uint32_t row, const Comparand& said);
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(rows_.size() - members_.size());
  }
  void reserve(std::size_t rows);

  /// A row, or a member.
  [[nodiscard]] const Row& operator[](std::uint32_t row) const { return rows_[row]; }
  /// Of whom a member is one, by the number of the row and its own.
  using Membership = std::pair<std::uint32_t, std::uint32_t>;
  [[nodiscard]] std::span<const Membership> members_of(std::uint32_t row) const;
  [[nodiscard]] std::span<const AddressRow> addresses(const Row& row) const {
    return std::span(addresses_).subspan(row.addresses_begin, row.address_count);
  }
  /// Of all rows; a row's begin at its addresses_begin.
  [[nodiscard]] std::span<const AddressRow> all_addresses() const { return addresses_; }
  [[nodiscard]] std::span<const ValueId> phones(const Row& row) const {
    return std::span(phone_ids_).subspan(row.phones_begin, row.phone_count);
  }
  [[nodiscard]] std::span<const ValueId> landlines(const Row& row) const {
    return phones(row).first(row.phone_count - row.mobile_count);
  }
  /// Numbers of mobile phones, which people rarely share.
  [[nodiscard]] std::span<const ValueId> mobiles(const Row& row) const {
    return phones(row).last(row.mobile_count);
  }
  [[nodiscard]] std::span<const ValueId> emails(const Row& row) const {
    return std::span(email_ids_).subspan(row.emails_begin, row.email_count);
  }
  [[nodiscard]] std::span<const KeyRow> keys(const Row& row) const {
    return std::span(keys_).subspan(row.keys_begin, row.key_count);
  }

  [[nodiscard]] const NamePool& last_names() const { return last_names_; }
  [[nodiscard]] const NamePool& first_names() const { return first_names_; }
  [[nodiscard]] const NamePool& companies() const { return companies_; }
  [[nodiscard]] const NamePool& departments() const { return departments_; }
  [[nodiscard]] const NamePool& streets() const { return streets_; }
  [[nodiscard]] const NamePool& cities() const { return cities_; }
  /// Legal forms, house numbers, postcodes, phones, e-mails, ids and keys.
  [[nodiscard]] const Interner& texts() const { return texts_; }

 private:
  void add_addresses(Row& row, const Comparand& party);
  void add_phones(Row& row, const Comparand& party);
  void add_emails(Row& row, const Comparand& party);
  void add_keys(Row& row, const Comparand& party);

  std::vector<Row> rows_;
  std::vector<AddressRow> addresses_;
  std::vector<ValueId> phone_ids_;
  std::vector<ValueId> email_ids_;
  std::vector<KeyRow> keys_;
  std::vector<Membership> members_;  ///< ascending
  NamePool last_names_, first_names_, companies_, departments_, streets_, cities_;
  Interner texts_;
};

}  // namespace kartei::match
