/// The parts that keys of blocking passes are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/company_levels.hpp"
#include "match/table.hpp"

namespace kartei::match {

enum class KeyPart : std::uint8_t {
  email,
  mailbox,  ///< what stands before the @ of an e-mail
  phone,
  vat_id,
  register_id,
  birth_date,
  names_phonetic,  ///< last and first name in either order
  name_phonetic,   ///< each word of last name, birth name and first name
  last_phonetic,
  last_daitch_mokotoff,  ///< each way in which a Slavic or Yiddish reader says the last name
  last_initial,
  last_prefix,
  last_slip,  ///< the last name and what is left of it without one letter: equal where one letter differs
  first_phonetic,
  first_initial,
  first_prefix,
  postcode,
  postcode_3,
  postcode_2,  ///< whole, or its first digits
  street,
  house_number,
  city,
  company_letters,
  company_phonetic,
  company_word,  ///< each of its rare words
};

/// The words in model files: "last_phonetic", "postcode_3".
[[nodiscard]] std::optional<KeyPart> key_part_from_text(std::string_view text);

/// The list a part is taken from: a key is made for every combination of values of the lists it touches.
enum class KeyAxis : std::uint8_t {
  row,
  name,
  last_name,
  daitch_mokotoff,
  slip,
  company,
  address,
  phone,
  email
};
[[nodiscard]] KeyAxis axis_of(KeyPart part);

/// Makes keys of rows. Keys are only good for equality within one table; 0 is no key.
class KeyMaker {
 public:
  KeyMaker(const Table& table, const CompanyWords& company_words);

  /// One for each thread, used again and again, so that making keys allocates nothing.
  class Scratch;

  /// The row's keys, none when a part is not known; valid until the scratch is used again. Rows of different
  /// kinds never share one.
  [[nodiscard]] std::span<const std::uint64_t> keys_of(std::uint32_t row, std::span<const KeyPart> parts,
                                                       Scratch& scratch) const;

  /// One key, of the first value of each list; 0 when a part is not known.
  [[nodiscard]] std::uint64_t first_key_of(std::uint32_t row, KeyPart part, Scratch& scratch) const;

 private:
  // One choice from each list.
  struct Choice {
    std::uint64_t name_phonetic = 0;
    ValueId last_word = 0;
    std::uint64_t last_phonetic = 0;
    std::uint64_t last_daitch_mokotoff = 0;
    std::uint64_t last_slip = 0;
    AddressRow address;
    ValueId company_word = 0;
    ValueId phone = 0;
    ValueId email = 0;
  };
  struct Word {
    ValueId folded = 0;
    std::uint64_t phonetic = 0;
  };
  void choose(const Row& row, std::span<const KeyPart> parts, Scratch& scratch) const;
  void multiply_by_last_names(const Row& row, Scratch& scratch) const;
  void multiply_by_names(const Row& row, Scratch& scratch) const;
  void multiply_by_daitch_mokotoff(const Row& row, Scratch& scratch) const;
  void multiply_by_slips(const Row& row, Scratch& scratch) const;
  [[nodiscard]] std::uint64_t mailbox_value(ValueId email) const;
  [[nodiscard]] std::uint64_t register_value(ValueId id) const;
  [[nodiscard]] std::uint64_t value(KeyPart part, const Row& row, const Choice& choice) const;
  [[nodiscard]] std::uint64_t first_name_value(KeyPart part, const Row& row) const;
  [[nodiscard]] std::uint64_t key(const Row& row, std::span<const KeyPart> parts, const Choice& choice) const;

  const Table& table_;
  const CompanyWords& company_words_;
  /// Daitch-Mokotoff codes of the last names, packed, those of one name from its begin to the next name's.
  std::vector<std::uint64_t> daitch_mokotoff_;
  std::vector<std::uint32_t> daitch_mokotoff_begins_;
};

class KeyMaker::Scratch {
  friend class KeyMaker;
  std::vector<Choice> choices_;
  std::vector<Word> words_;
  std::vector<std::uint64_t> codes_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace kartei::match
