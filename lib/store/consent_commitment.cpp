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

Digest commit_to(const Salt& salt, LedgerFields payload) {
  thread_local std::string content;
  content.clear();
  add(content, payload);
  return sha256({std::span(salt), bytes_of(content)});
}

Digest chain_to(const Digest& last, ConsentEventId id, LedgerFields record, const Digest& commitment) {
  thread_local std::string content;
  content.clear();
  add_number(content, id.value);
  content += ';';
  add(content, record);
  return sha256({std::span(last), bytes_of(content), std::span(commitment)});
}

}  // namespace kartei::store
