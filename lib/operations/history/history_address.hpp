/// Who took part in something, told so that it can be compared.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importers/history/history.hpp"

namespace kartei::operations {

struct HistoryAddress {
  enum class Kind { none, mailbox, number, name };
  Kind kind = Kind::none;
  std::string value;  ///< as contact points are stored; a name in small letters
  auto operator<=>(const HistoryAddress&) const = default;
};

/// Reads addresses as the normaliser does. Numbers without country code are of `country`.
class HistoryAddresses {
 public:
  /// `known_as` is "NAME=NUMBER" or "NAME=MAILBOX" each: what a name in a chat stands for. Throws
  /// Error{usage} for what is none.
  HistoryAddresses(std::string country, const std::vector<std::string>& known_as);

  /// A mailbox, a number, or the name where there is neither; valid until the next call.
  [[nodiscard]] const HistoryAddress& of(const importers::Participant& participant);

  /// What somebody typed; never none unless it is empty.
  [[nodiscard]] HistoryAddress of_text(std::string_view text) const;

 private:
  std::string country_;
  std::map<std::string, HistoryAddress> known_as_;  ///< by name in small letters
  std::map<std::string, HistoryAddress> read_;      ///< as written, names behind a line end; few come often
};

}  // namespace kartei::operations
