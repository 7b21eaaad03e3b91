#include "operations/records/delivery.hpp"

#include <fmt/format.h>

#include <charconv>

#include "operations/input/input_file.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::size_t hash_letters = 16;
constexpr char put_mark = '+';    // the list brought the party
constexpr char named_mark = '@';  // it was there before

}  // namespace

Delivery::Delivery(std::string_view text) {
  for (const std::string_view line : text::split(text, '\n')) {
    if (line.empty()) continue;
    if (line.front() != put_mark && line.front() != named_mark) {
      const std::size_t equals = line.find('=');
      cells_.emplace(line.substr(0, equals), line.substr(equals + 1));
      continue;
    }
    const std::size_t colon = line.find(':');
    PartyId party;
    std::from_chars(line.data() + 1, line.data() + colon, party.value);
    parties_[{party, std::string(line.substr(colon + 1))}] = line.front() == put_mark;
  }
}

std::string Delivery::to_text() const {
  std::string text;
  for (const auto& [column, hash] : cells_) text += fmt::format("{}={}\n", column, hash);
  for (const auto& [party, is_put] : parties_)
    text += fmt::format("{}{}:{}\n", is_put ? put_mark : named_mark, party.first.value, party.second);
  return text;
}

void Delivery::say(std::string_view column, std::string_view cell) {
  cells_[std::string(column)] = cell.empty() ? std::string() : sha256_hex(cell).substr(0, hash_letters);
}

bool Delivery::is_other(std::string_view column, const Delivery& earlier) const {
  const auto now = cells_.find(column);
  if (now == cells_.end()) return false;
  const auto before = earlier.cells_.find(column);
  return now->second != (before == earlier.cells_.end() ? std::string() : before->second);
}

}  // namespace kartei::operations
