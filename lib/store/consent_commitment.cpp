#include "store/consent_commitment.hpp"

#include <array>
#include <charconv>
#include <string>

namespace kartei::store {
namespace {

void add_number(std::string& content, std::int64_t number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  content.append(digits.data(), end);
}

void add(std::string& content, LedgerFields fields) {
  for (const std::string_view field : fields) {
    add_number(content, static_cast<std::int64_t>(field.size()));
    content += ':';
    content += field;
  }
}

}  // namespace

void append_payload(std::string& content, LedgerFields payload) { add(content, payload); }

void append_record(std::string& content, ConsentEventId id, LedgerFields record) {
  add_number(content, id.value);
  content += ';';
  add(content, record);
}

Digest commit_to(const Salt& salt, std::string_view payload) {
  return sha256({std::span(salt), bytes_of(payload)});
}

Digest commit_to(const Salt& salt, LedgerFields payload) {
  std::string content;
  append_payload(content, payload);
  return commit_to(salt, content);
}

Digest chain_to(const Digest& last, std::string_view record, const Digest& commitment) {
  return sha256({std::span(last), bytes_of(record), std::span(commitment)});
}

Digest chain_to(const Digest& last, ConsentEventId id, LedgerFields record, const Digest& commitment) {
  std::string content;
  append_record(content, id, record);
  return chain_to(last, content, commitment);
}

}  // namespace kartei::store
