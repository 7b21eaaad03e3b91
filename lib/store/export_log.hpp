/// The log of exports: which list went to whom, and who stood in it. Never undone: GDPR 15, 19.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/channel.hpp"
#include "model/contact.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/journal.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct ExportRecord {
  Moment at{};
  std::string actor;
  std::string on_behalf;
  std::optional<Channel> channel;  ///< nothing: an internal list
  std::string purpose;
  std::string recipient;
  std::string segment;  ///< the filter; empty: all
  std::string rule_set;
  Day day{};
  std::string file_name;
  std::string file_sha256;
  std::vector<std::string> fields;
  Counts counts;
};

struct HandOver {
  PartyId party;
  std::string value;
  ConsentEventId event;      ///< what it rested on; 0 for legitimate interest
  std::string row_key = {};  ///< "1 & 2", where several stand in one row; empty: the party's number
};

/// Writes the log of one export. Requires: a write transaction.
ExportId insert_export(Store& store, const ExportRecord& record, std::span<const HandOver> hand_overs);

}  // namespace kartei::store
