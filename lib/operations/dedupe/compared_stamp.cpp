#include "operations/dedupe/compared_stamp.hpp"

#include <string>
#include <string_view>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "match/model.hpp"

namespace kartei::operations {
namespace {

std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {
  return XXH3_64bits_withSeed(text.data(), text.size(), seed);
}

std::uint64_t model_hash() {
  static const std::uint64_t hash = hash_of(match::shipped_model_text(), 0);
  return hash;
}

// NUL stands in no value, so no two parties have one text.
class PartyText {
 public:
  void add(std::string_view value) { text_.append(value) += '\0'; }
  void add(std::int64_t value) { add(std::to_string(value)); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace

std::uint64_t compared_stamp(const match::Comparand& party) {
  PartyText text;
  for (const std::string_view value :
       {party.last_name, party.first_name, party.birth_name, party.suffix, party.company, party.legal_form,
        party.department, party.vat_id, party.register_id})
    text.add(value);
  text.add(static_cast<std::int64_t>(party.kind));
  text.add(static_cast<std::int64_t>(party.gender));
  text.add(party.birth_date ? party.birth_date->time_since_epoch().count() : -1'000'000);
  for (const auto count :
       {party.addresses.size(), party.phones.size(), party.emails.size(), party.keys.size()})
    text.add(static_cast<std::int64_t>(count));
  for (const match::ComparandAddress& address : party.addresses)
    for (const std::string_view value :
         {address.street, address.house_number, address.postcode, address.city, address.addition})
      text.add(value);
  for (const std::string_view phone : party.phones) text.add(phone);
  for (const std::string_view email : party.emails) text.add(email);
  for (const match::ComparandKey& key : party.keys) {
    text.add(key.source);
    text.add(key.key);
  }
  return hash_of(text.text(), model_hash());
}

std::uint64_t number_stamp(std::int64_t number) { return hash_of(std::to_string(number), 1); }

}  // namespace kartei::operations
