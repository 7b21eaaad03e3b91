/// The register of requests (GDPR 12 to 21): who asked for what, until when it is to be answered, and what
/// became of it. An objection is not written here: it is met by being recorded, and is read off the ledger.
/// After an erasure number, kind and days stay, so that the answer can be proven; no word of the person does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// The last day of the month after receipt that GDPR 12(3) gives, by Regulation (EEC, Euratom) 1182/71, Art.
/// 3: the day of that number in the next month, or its last one; from a public holiday of `country`, a
/// Saturday or a Sunday it moves to the next working day. Holidays of single states are left out: the day is
/// then earlier than it need be.
[[nodiscard]] Day answer_until(Day received, std::string_view country);

struct RequestDraft {
  PartyId party;
  std::string kind;  ///< "access", "erasure", "restriction", "rectification", "portability"
  Day received{};
  std::string note;
  std::string country = "DE";  ///< where we are, ISO 3166-1 alpha-2: whose holidays count
};

struct RequestNoted {
  std::int64_t request = 0;
  ActivityId activity;  ///< the reminder
  Day due{};
  OperationId operation;  ///< 0 for a dry run
};

/// Enters a request that is still to be answered, with an activity until its last day. Throws Error{usage}
/// for no such party, and a day in the future.
[[nodiscard]] RequestNoted note_request(store::Store& store, const RequestDraft& wanted,
                                        const Environment& environment);

/// What was done about a request.
struct RequestAnswer {
  std::string kind;
  std::optional<Day> received = std::nullopt;  ///< nothing: today
  bool is_refused = false;
  std::string note = {};
  std::string country = "DE";  ///< as of RequestDraft
};

/// Within a change under way: closes the party's open requests of that kind with their activities; where
/// there is none, enters one that was answered at once. Throws Error{usage} for a day in the future.
void answer_request(store::Store& store, PartyId leader, const RequestAnswer& answer,
                    const Environment& environment, OperationId operation);

/// The same as a change of its own, for what changed nothing else; returns 0 for a dry run.
OperationId note_answer(store::Store& store, PartyId leader, const RequestAnswer& answer,
                        const Environment& environment);

/// Closes a request by its number, for what was answered by other means. Throws Error{usage} for no such
/// request, and one that is closed.
[[nodiscard]] OperationId close_request(store::Store& store, std::int64_t request, bool is_refused,
                                        const std::string& note, const Environment& environment);

struct RequestView {
  std::int64_t request = 0;  ///< 0: read off the ledger
  PartyId party;
  std::string kind;
  std::string received;  ///< ISO 8601 days
  std::string due;
  std::string state;  ///< "open", "done", "refused"
  std::string closed;
  std::string note;
  std::int64_t days_left = 0;  ///< of an open one; below 0: late
};

/// Open ones first, what is due first at the top; then the closed ones, the newest first.
[[nodiscard]] std::vector<RequestView> list_requests(store::Store& store, Day today);

}  // namespace kartei::operations
