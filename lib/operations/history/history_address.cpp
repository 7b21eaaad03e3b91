#include "operations/history/history_address.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "normalise/email.hpp"
#include "normalise/phone.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using Kind = HistoryAddress::Kind;

/// Beyond that, what was read before is forgotten: memory must not grow with the file.
constexpr std::size_t most_remembered = 100'000;

std::string name_key(std::string_view name) { return text::to_lower(text::trim(name)); }

}  // namespace

HistoryAddresses::HistoryAddresses(std::string country, const std::vector<std::string>& known_as)
    : country_(std::move(country)) {
  for (const std::string& word : known_as) {
    const std::size_t equals = word.find('=');
    const HistoryAddress address =
        equals == std::string::npos ? HistoryAddress{} : of_text(std::string_view(word).substr(equals + 1));
    if (equals == 0 || (address.kind != Kind::mailbox && address.kind != Kind::number))
      throw Error(ErrorKind::usage,
                  fmt::format("--known-as '{}' names nobody; write NAME=NUMBER, the name as in the chat: "
                              "\"Anna Muster=+49 171 1234567\"",
                              word));
    known_as_[name_key(std::string_view(word).substr(0, equals))] = address;
  }
}

HistoryAddress HistoryAddresses::of_text(std::string_view text) const {
  if (text.find('@') != std::string_view::npos) {
    const auto read = normalise::read_emails(text);
    if (!read.mailboxes.empty()) return {Kind::mailbox, read.mailboxes.front().address};
  } else if (const auto read = normalise::read_phones(text, country_); !read.numbers.empty()) {
    return {Kind::number, read.numbers.front().text()};
  }
  std::string name = name_key(text);
  return name.empty() ? HistoryAddress{} : HistoryAddress{Kind::name, std::move(name)};
}

const HistoryAddress& HistoryAddresses::of(const importers::Participant& participant) {
  if (read_.size() > most_remembered) read_.clear();
  const std::string& written = participant.address.empty() ? participant.name : participant.address;
  const auto [found, is_new] = read_.try_emplace((participant.address.empty() ? "\n" : "") + written);
  if (!is_new) return found->second;
  if (!participant.address.empty()) {
    found->second = of_text(written);
  } else {
    const std::string key = name_key(written);
    const auto known = known_as_.find(key);
    found->second = known != known_as_.end() ? known->second
                    : key.empty()            ? HistoryAddress{}
                                             : HistoryAddress{Kind::name, key};
  }
  return found->second;
}

}  // namespace kartei::operations
