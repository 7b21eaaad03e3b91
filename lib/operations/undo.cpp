#include "operations/undo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "model/error.hpp"
#include "operations/consent/consent_taken_back.hpp"
#include "operations/journalled_change.hpp"
#include "operations/party/derive.hpp"
#include "store/evidence_folder.hpp"
#include "store/sources.hpp"

namespace kartei::operations {
namespace {

struct NeverUndone {
  std::string_view first_word;  ///< of the command
  std::string_view reason;
};

constexpr std::array<NeverUndone, 9> never_undone = {{
    {"consent", "what was said about consent stays on record; record a later event instead"},
    {"optout", "an objection stays; only an opt-in proven by a person lifts it, see kartei consent give"},
    {"suppression", "what must not be used stays so"},
    {"results", "what happened cannot be called back; record what is right"},
    {"export", "what was handed over cannot be called back"},
    {"erase", "what was erased is gone"},
    {"retention", "what must not be kept is gone"},
    {"restore", "who said no stays heard, and what was erased is gone"},
    {"undo", "run the undone command again instead"},
}};

/// How many touched things a refusal names before it only counts.
constexpr std::size_t named_at_most = 20;

std::string join_touches(const std::vector<store::LaterTouch>& touches) {
  std::string names;
  for (std::size_t i = 0; i < std::min(touches.size(), named_at_most); ++i) {
    if (i > 0) names += ", ";
    names += fmt::format("{} by operation {}", touches[i].what, touches[i].by.value);
  }
  if (touches.size() > named_at_most) names += fmt::format(" and {} more", touches.size() - named_at_most);
  return names;
}

void refuse_touched(const store::Operation& operation, const std::vector<store::LaterTouch>& touches) {
  if (touches.empty()) return;
  throw Error(
      ErrorKind::policy,
      fmt::format("operation {} ({}) cannot be undone whole, for this was touched since: {}; undo those "
                  "operations first, or undo the rest with --skip-touched",
                  operation.id.value, operation.command, join_touches(touches)));
}

void refuse_never_undone(const store::Operation& operation) {
  const std::string_view reason = never_undone_because(operation.command);
  if (reason.empty()) return;
  throw Error(ErrorKind::policy, fmt::format("operation {} ({}) is never undone: {}", operation.id.value,
                                             operation.command, reason));
}

[[noreturn]] void refuse_newest(const store::Operation& newest) {
  throw Error(
      ErrorKind::policy,
      fmt::format("the newest operation, {} ({}), is never undone: {}; nothing was undone. Name an earlier "
                  "one by its number; `kartei log` lists them",
                  newest.id.value, newest.command, never_undone_because(newest.command)));
}

/// The newest that stands: one undo after another goes back step by step, but never past what cannot be
/// undone.
store::Operation newest_that_stands(store::Store& store) {
  constexpr std::int64_t all = -1;
  for (store::Operation& operation : store::operations(store, all)) {
    if (operation.undone_by || operation.command == "undo") continue;
    if (!never_undone_because(operation.command).empty()) refuse_newest(operation);
    return std::move(operation);
  }
  throw Error(ErrorKind::usage, "there is nothing to undo; `kartei log` lists what was done");
}

store::Operation find_operation(store::Store& store, OperationId id) {
  if (!id) return newest_that_stands(store);
  std::optional<store::Operation> found = store::operation(store, id);
  if (!found) {
    throw Error(ErrorKind::usage,
                fmt::format("there is no operation {}; `kartei log` lists what was done", id.value));
  }
  refuse_never_undone(*found);
  if (found->undone_by) {
    throw Error(ErrorKind::usage, fmt::format("operation {} was undone already by operation {}", id.value,
                                              found->undone_by.value));
  }
  return std::move(*found);
}

}  // namespace

std::string_view never_undone_because(std::string_view command) {
  const std::string_view first_word = command.substr(0, command.find(' '));
  for (const NeverUndone& entry : never_undone) {
    if (entry.first_word == first_word) return entry.reason;
  }
  return {};
}

UndoSummary undo(store::Store& store, OperationId operation, TouchedLater touched_later,
                 const Environment& environment) {
  UndoSummary summary;
  summary.undone = find_operation(store, operation);
  JournalledChange change(store, "undo", environment, summary.undone.id);
  const bool keeps_files = store::keeps_files(store, summary.undone.id);
  store::Reversal reversal(store, summary.undone.id);
  if (touched_later == TouchedLater::refuse) refuse_touched(summary.undone, reversal.later_touches());
  summary.skipped = reversal.later_touches();
  summary.removed = reversal.take_back(change.id());
  summary.derived = derive_around(store, reversal.to_derive());
  ConsentTakenBack consent =
      take_back_consent(store, summary.undone.id, {"undo", change.id()}, environment,
                        [&reversal](PartyId party) { return reversal.is_kept(party); });
  summary.objections = std::move(consent.objections);
  summary.invalidated = std::move(consent.invalidated);
  if (summary.skipped.empty()) store::mark_undone(store, summary.undone.id, change.id());
  summary.operation = change.finish(summary.removed);
  if (summary.operation && keeps_files) store::sweep_evidence(store);
  return summary;
}

}  // namespace kartei::operations
