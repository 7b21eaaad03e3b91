#include "match/key_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "match/comparable.hpp"
#include "phonetic/daitch_mokotoff.hpp"

namespace kartei::match {

namespace {

struct PartWord {
  std::string_view word;
  KeyAxis axis;
};

// In the order of KeyPart.
constexpr std::array<PartWord, 25> part_words{{
    {"email", KeyAxis::email},
    {"mailbox", KeyAxis::email},
    {"phone", KeyAxis::phone},
    {"vat_id", KeyAxis::row},
    {"register_id", KeyAxis::row},
    {"birth_date", KeyAxis::row},
    {"names_phonetic", KeyAxis::last_name},
    {"name_phonetic", KeyAxis::name},
    {"last_phonetic", KeyAxis::last_name},
    {"last_daitch_mokotoff", KeyAxis::daitch_mokotoff},
    {"last_initial", KeyAxis::last_name},
    {"last_prefix", KeyAxis::last_name},
    {"last_slip", KeyAxis::slip},
    {"first_phonetic", KeyAxis::row},
    {"first_initial", KeyAxis::row},
    {"first_prefix", KeyAxis::row},
    {"postcode", KeyAxis::address},
    {"postcode_3", KeyAxis::address},
    {"postcode_2", KeyAxis::address},
    {"street", KeyAxis::address},
    {"house_number", KeyAxis::address},
    {"city", KeyAxis::address},
    {"company_letters", KeyAxis::row},
    {"company_phonetic", KeyAxis::row},
    {"company_word", KeyAxis::company},
}};

constexpr std::size_t initial_letters = 1;
constexpr std::size_t prefix_letters = 3;

// The finaliser of splitmix64 (S. Vigna, public domain): every bit of the value reaches every bit of the
// hash.
std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  std::uint64_t x = hash + value + 0x9E3779B97F4A7C15U;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

// Up to eight letters as a number; 0 when there are none.
std::uint64_t packed(std::string_view letters) {
  std::uint64_t value = 0;
  for (const char letter : letters) value = (value << 8U) | static_cast<unsigned char>(letter);
  return value;
}

std::uint64_t beginning(std::string_view text, std::size_t letters) {
  return text.size() < letters ? 0 : packed(text.substr(0, letters));
}

std::uint64_t hashed(std::string_view text, std::size_t left_out) {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i != left_out) hash = hash * 0x100000001B3U + static_cast<unsigned char>(text[i]) + 1;
  }
  return mixed(0, hash);
}

// Two words that differ by a letter too many, another letter, or two neighbours swapped share one of these.
void add_slips(std::string_view word, std::vector<std::uint64_t>& slips) {
  constexpr std::size_t shortest = 4;
  if (word.size() < shortest) return;
  slips.push_back(hashed(word, word.size()));
  for (std::size_t i = 0; i < word.size(); ++i) slips.push_back(hashed(word, i));
}

// Each choice with each value.
template <class Choice, class Value, class Set>
void multiply(std::vector<Choice>& choices, std::span<const Value> values, Set set) {
  const std::size_t before = choices.size();
  if (values.empty()) choices.clear();
  for (std::size_t n = 1; n < values.size(); ++n) {
    for (std::size_t i = 0; i < before; ++i) {
      choices.push_back(choices[i]);
      set(choices.back(), values[n]);
    }
  }
  for (std::size_t i = 0; i < std::min(before, choices.size()); ++i) set(choices[i], values.front());
}

}  // namespace

std::optional<KeyPart> key_part_from_text(std::string_view text) {
  const auto found = std::ranges::find(part_words, text, &PartWord::word);
  if (found == part_words.end()) return std::nullopt;
  return static_cast<KeyPart>(found - part_words.begin());
}

KeyAxis axis_of(KeyPart part) { return part_words[static_cast<std::size_t>(part)].axis; }

KeyMaker::KeyMaker(const Table& table, const CompanyWords& company_words)
    : table_(table), company_words_(company_words) {
  const NamePool& names = table.last_names();
  daitch_mokotoff_begins_.reserve(names.size() + 1);
  for (ValueId id = 0; id < names.size(); ++id) {
    daitch_mokotoff_begins_.push_back(static_cast<std::uint32_t>(daitch_mokotoff_.size()));
    if (id == 0) continue;
    for (const std::string& code : phonetic::daitch_mokotoff(names.raw(id)))
      daitch_mokotoff_.push_back(packed(code));
  }
  daitch_mokotoff_begins_.push_back(static_cast<std::uint32_t>(daitch_mokotoff_.size()));
}

std::span<const std::uint64_t> KeyMaker::keys_of(std::uint32_t row, std::span<const KeyPart> parts,
                                                 Scratch& scratch) const {
  scratch.keys_.clear();
  choose(table_[row], parts, scratch);
  for (const Choice& choice : scratch.choices_) {
    const std::uint64_t one = key(table_[row], parts, choice);
    if (one != 0 && std::ranges::find(scratch.keys_, one) == scratch.keys_.end())
      scratch.keys_.push_back(one);
  }
  return scratch.keys_;
}

std::uint64_t KeyMaker::first_key_of(std::uint32_t row, KeyPart part, Scratch& scratch) const {
  choose(table_[row], std::span(&part, 1), scratch);
  return scratch.choices_.empty() ? 0 : key(table_[row], std::span(&part, 1), scratch.choices_.front());
}

void KeyMaker::choose(const Row& row, std::span<const KeyPart> parts, Scratch& scratch) const {
  std::vector<Choice>& choices = scratch.choices_;
  choices.assign(1, {});
  const auto touches = [&](KeyAxis axis) { return std::ranges::find(parts, axis, axis_of) != parts.end(); };
  if (touches(KeyAxis::name)) multiply_by_names(row, scratch);
  if (touches(KeyAxis::last_name)) multiply_by_last_names(row, scratch);
  if (touches(KeyAxis::daitch_mokotoff)) multiply_by_daitch_mokotoff(row, scratch);
  if (touches(KeyAxis::slip)) multiply_by_slips(row, scratch);
  if (touches(KeyAxis::company)) {
    const std::vector<ValueId> words =
        company_words_.rare_words(table_.companies(), table_.companies()[row.company]);
    multiply(choices, std::span<const ValueId>(words),
             [](Choice& choice, ValueId value) { choice.company_word = value; });
  }
  if (touches(KeyAxis::address)) {
    multiply(choices, table_.addresses(row),
             [](Choice& choice, const AddressRow& value) { choice.address = value; });
  }
  if (touches(KeyAxis::phone)) {
    multiply(choices, table_.phones(row), [](Choice& choice, ValueId value) { choice.phone = value; });
  }
  if (touches(KeyAxis::email)) {
    multiply(choices, table_.emails(row), [](Choice& choice, ValueId value) { choice.email = value; });
  }
}

// The name itself, each part of a double name, and the birth name.
void KeyMaker::multiply_by_last_names(const Row& row, Scratch& scratch) const {
  const NamePool& names = table_.last_names();
  std::vector<Word>& words = scratch.words_;
  words.clear();
  for (const ValueId id : {row.last_name, row.birth_name}) {
    if (id == 0) continue;
    const Name& name = names[id];
    words.push_back({name.folded, name.phonetic});
    for (std::size_t i = 0; i < names.words(name).size(); ++i) {
      words.push_back({names.words(name)[i], names.word_phonetics(name)[i]});
    }
  }
  multiply(scratch.choices_, std::span<const Word>(words), [](Choice& choice, const Word& word) {
    choice.last_word = word.folded;
    choice.last_phonetic = word.phonetic;
  });
}

// Every word of every name, for names get into the wrong column.
void KeyMaker::multiply_by_names(const Row& row, Scratch& scratch) const {
  std::vector<std::uint64_t>& codes = scratch.codes_;
  codes.clear();
  const auto add = [&](const NamePool& names, ValueId id) {
    if (id == 0) return;
    const std::span<const std::uint64_t> words = names.word_phonetics(names[id]);
    if (words.empty()) codes.push_back(names[id].phonetic);
    codes.insert(codes.end(), words.begin(), words.end());
  };
  add(table_.last_names(), row.last_name);
  add(table_.last_names(), row.birth_name);
  add(table_.first_names(), row.first_name);
  multiply(scratch.choices_, std::span<const std::uint64_t>(codes),
           [](Choice& choice, std::uint64_t code) { choice.name_phonetic = code; });
}

void KeyMaker::multiply_by_daitch_mokotoff(const Row& row, Scratch& scratch) const {
  const std::uint32_t begin = daitch_mokotoff_begins_[row.last_name];
  const std::uint32_t end = daitch_mokotoff_begins_[row.last_name + 1];
  multiply(scratch.choices_, std::span(daitch_mokotoff_).subspan(begin, end - begin),
           [](Choice& choice, std::uint64_t code) { choice.last_daitch_mokotoff = code; });
}

void KeyMaker::multiply_by_slips(const Row& row, Scratch& scratch) const {
  const NamePool& names = table_.last_names();
  std::vector<std::uint64_t>& slips = scratch.codes_;
  slips.clear();
  if (row.last_name != 0) add_slips(names.text(names[row.last_name].folded), slips);
  multiply(scratch.choices_, std::span<const std::uint64_t>(slips),
           [](Choice& choice, std::uint64_t slip) { choice.last_slip = slip; });
}

std::uint64_t KeyMaker::first_name_value(KeyPart part, const Row& row) const {
  if (row.first_name == 0) return 0;
  const NamePool& names = table_.first_names();
  const Name& name = names[row.first_name];
  switch (part) {
    case KeyPart::first_initial:
      return beginning(names.text(name.folded), initial_letters);
    case KeyPart::first_prefix:
      return beginning(names.text(name.folded), prefix_letters);
    default:
      return names.words(name).empty() ? name.phonetic : names.word_phonetics(name).front();
  }
}

// Short ones are initials and "info".
std::uint64_t KeyMaker::mailbox_value(ValueId email) const {
  constexpr std::size_t shortest = 5;
  const std::string_view text = table_.texts().text(email);
  const std::size_t at = text.find('@');
  return at == std::string_view::npos || at < shortest ? 0 : hashed(text.substr(0, at), at);
}

// Many leave out the court.
std::uint64_t KeyMaker::register_value(ValueId id) const {
  const std::string_view number = number_of_id(table_.texts().text(id));
  return number.empty() ? 0 : hashed(number, number.size());
}

std::uint64_t KeyMaker::value(KeyPart part, const Row& row, const Choice& choice) const {
  const auto postcode = [&] { return table_.texts().text(choice.address.postcode); };
  switch (part) {
    case KeyPart::email:
      return choice.email;
    case KeyPart::mailbox:
      return mailbox_value(choice.email);
    case KeyPart::phone:
      return choice.phone;
    case KeyPart::vat_id:
      return row.vat_id;
    case KeyPart::register_id:
      return register_value(row.register_id);
    case KeyPart::birth_date:
      return row.birth_date;
    case KeyPart::names_phonetic: {
      const std::uint64_t first = first_name_value(KeyPart::first_phonetic, row);
      if (first == 0 || choice.last_phonetic == 0) return 0;
      return mixed(std::min(first, choice.last_phonetic), std::max(first, choice.last_phonetic));
    }
    case KeyPart::name_phonetic:
      return choice.name_phonetic;
    case KeyPart::last_daitch_mokotoff:
      return choice.last_daitch_mokotoff;
    case KeyPart::last_slip:
      return choice.last_slip;
    case KeyPart::last_phonetic:
      return choice.last_phonetic;
    case KeyPart::last_initial:
      return beginning(table_.last_names().text(choice.last_word), initial_letters);
    case KeyPart::last_prefix:
      return beginning(table_.last_names().text(choice.last_word), prefix_letters);
    case KeyPart::first_phonetic:
    case KeyPart::first_initial:
    case KeyPart::first_prefix:
      return first_name_value(part, row);
    case KeyPart::postcode:
      return choice.address.postcode;
    case KeyPart::postcode_3:
      return beginning(postcode(), 3);
    case KeyPart::postcode_2:
      return beginning(postcode(), 2);
    case KeyPart::street:
      return table_.streets()[choice.address.street].folded;
    case KeyPart::house_number:
      return choice.address.house_number;
    case KeyPart::city:
      return table_.cities()[choice.address.city].folded;
    case KeyPart::company_letters:
      return table_.companies()[row.company].folded;
    case KeyPart::company_phonetic:
      return table_.companies()[row.company].phonetic;
    case KeyPart::company_word:
      return choice.company_word;
  }
  return 0;
}

std::uint64_t KeyMaker::key(const Row& row, std::span<const KeyPart> parts, const Choice& choice) const {
  std::uint64_t hash = mixed(0, static_cast<std::uint64_t>(row.kind) + 1);
  for (const KeyPart part : parts) {
    const std::uint64_t part_value = value(part, row, choice);
    if (part_value == 0) return 0;
    hash = mixed(hash, part_value);
  }
  return hash;
}

}  // namespace kartei::match
