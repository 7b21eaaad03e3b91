/// Taking mail, chats and calls into the history of those the database knows.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "operations/history/history_address.hpp"
#include "operations/history/history_files.hpp"
#include "operations/history/own_addresses.hpp"
#include "operations/history/rejected_events.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct TouchImportChoices {
  bool with_text = false;
  std::string basis;  ///< why texts may be kept
  TimeZone zone;
};

/// Throws Error{usage} when texts are wanted without a basis, or a basis is named without them.
void demand_basis(const TouchImportChoices& choices);

/// A touchpoint that was stored, for a look.
struct TouchPreview {
  std::string at;
  std::string channel;
  std::string direction;
  std::string parties;  ///< their numbers
  std::string subject;
};

struct TouchImportSummary {
  std::string file;
  std::string format;
  std::uint64_t records = 0;  ///< all that the file holds
  std::uint64_t stored = 0;
  std::uint64_t on_file = 0;                      ///< known by their id: stored before
  std::map<std::string, std::uint64_t> left_out;  ///< by reason
  std::vector<RejectedEvent> rejected;
  std::vector<TouchPreview> preview;  ///< the first few
  bool is_repeated = false;           ///< the same bytes came in before
  OperationId operation;              ///< 0 when nothing was new, and for a dry run

  [[nodiscard]] std::uint64_t left_out_count() const;
};

/// Stores each event with somebody known as a touchpoint; one with nobody known is counted and not kept. What
/// came in before, by its id or by time, sender and content, does not come in again. One operation, all of it
/// or nothing. Throws as read_history() does.
[[nodiscard]] TouchImportSummary import_history(store::Store& store, const HistoryFiles& input,
                                                const TouchImportChoices& choices, const OwnAddresses& own,
                                                HistoryAddresses& addresses, const Environment& environment);

}  // namespace kartei::operations
