#include "operations/history/touch_import.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/history/known_people.hpp"
#include "operations/input/input_file.hpp"
#include "operations/journalled_change.hpp"
#include "store/journal.hpp"
#include "store/touchpoints.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using importers::EventDirection;
using importers::HistoryEvent;
using importers::Participant;

constexpr std::size_t preview_rows = 5;

/// Who of an event is ours, and who is not.
struct Sides {
  EventDirection direction = EventDirection::in;
  std::string ours;  ///< the address of ours that took part, if one did
  std::vector<HistoryAddress> others;
};

class TouchSink final : public importers::HistorySink {
 public:
  TouchSink(store::Store& store, const TouchImportChoices& choices, const OwnAddresses& own,
            HistoryAddresses& addresses, const Environment& environment, OperationId operation,
            TouchImportSummary& summary)
      : store_(store),
        choices_(choices),
        own_(own),
        addresses_(addresses),
        environment_(environment),
        operation_(operation),
        summary_(summary),
        people_(store) {}

  void event(const HistoryEvent& event) override {
    count();
    if (is_unclear(event)) {
      ++summary_.left_out["no side is ours"];
      return;
    }
    const Sides sides = sides_of(event);
    if (sides.others.empty()) {
      ++summary_.left_out["among ourselves"];
      return;
    }
    const std::vector<PartyId> parties = known(sides.others);
    if (parties.empty()) {
      ++summary_.left_out["with nobody known"];
      return;
    }
    const store::Touchpoint touchpoint = touchpoint_of(event, sides);
    if (store::touchpoint_by_message(store_, touchpoint.message_id)) {
      ++summary_.on_file;
      return;
    }
    store::insert_touchpoint(store_, touchpoint, parties, operation_);
    ++summary_.stored;
    if (summary_.preview.size() < preview_rows) show(touchpoint, parties);
  }

  void left_out(std::string_view reason) override {
    count();
    ++summary_.left_out[std::string(reason)];
  }

  void reject(const Diagnostic& diagnostic, std::string_view raw) override {
    count();
    summary_.rejected.push_back({diagnostic, std::string(raw)});
    summary_.rejected.back().diagnostic.place.file = file_;
  }

  void begin_file(const std::string& file) { file_ = file; }

 private:
  void count() {
    stop_if_asked(environment_);
    environment_.progress("messages", ++summary_.records, 0);
  }

  [[nodiscard]] bool has_own(const std::vector<Participant>& people) {
    return std::ranges::any_of(people,
                               [this](const Participant& person) { return own_.has(addresses_.of(person)); });
  }

  /// Mail reaches us without our address in it (Bcc); who of a chat or a call we are must be known.
  [[nodiscard]] bool is_unclear(const HistoryEvent& event) {
    return event.channel != Channel::email && event.direction == EventDirection::unknown &&
           !has_own(event.from) && !has_own(event.to);
  }

  /// Where the file does not tell the direction, what we sent went out and everything else came in.
  [[nodiscard]] EventDirection direction_of(const HistoryEvent& event) {
    if (event.direction != EventDirection::unknown) return event.direction;
    return has_own(event.from) ? EventDirection::out : EventDirection::in;
  }

  [[nodiscard]] Sides sides_of(const HistoryEvent& event) {
    Sides sides;
    sides.direction = direction_of(event);
    const bool goes_out = sides.direction == EventDirection::out;
    add(event.from, goes_out && event.direction != EventDirection::unknown, sides);
    add(event.to, !goes_out && event.direction != EventDirection::unknown, sides);
    return sides;
  }

  /// `are_ours`: the file says so; else the addresses do.
  void add(const std::vector<Participant>& people, bool are_ours, Sides& sides) {
    for (const Participant& person : people) {
      const HistoryAddress address = addresses_.of(person);
      if (address.kind == HistoryAddress::Kind::none) continue;
      if (!are_ours && !own_.has(address))
        sides.others.push_back(address);
      else if (sides.ours.empty())
        sides.ours = address.value;
    }
  }

  [[nodiscard]] std::vector<PartyId> known(const std::vector<HistoryAddress>& others) {
    std::vector<PartyId> parties;
    for (const HistoryAddress& other : others)
      for (const PartyId party : people_.with(other))
        if (std::ranges::find(parties, party) == parties.end()) parties.push_back(party);
    return parties;
  }

  [[nodiscard]] store::Touchpoint touchpoint_of(const HistoryEvent& event, const Sides& sides) const {
    store::Touchpoint touchpoint;
    touchpoint.channel = event.channel;
    touchpoint.direction = sides.direction == EventDirection::out ? "out" : "in";
    touchpoint.at = event.at;
    touchpoint.subject = text::trim(event.subject);
    touchpoint.text = text::trim(event.text);
    if (!touchpoint.text.empty()) touchpoint.text_basis = choices_.basis;
    touchpoint.result = event.result;
    touchpoint.actor = sides.ours;
    touchpoint.origin = summary_.file;
    touchpoint.message_id = id_of(event);
    return touchpoint;
  }

  /// Of what has no id: a hash of what makes it itself, the same in every export.
  [[nodiscard]] std::string id_of(const HistoryEvent& event) const {
    if (!event.id.empty()) return event.id;
    std::string self = fmt::format("{}\n{}\n", to_text(event.channel), to_text(event.at));
    for (const Participant& sender : event.from) self += sender.address + "\n" + sender.name + "\n";
    return "sha256:" + sha256_hex(self + event.content);
  }

  void show(const store::Touchpoint& touchpoint, const std::vector<PartyId>& parties) {
    std::string numbers;
    for (const PartyId party : parties) numbers += (numbers.empty() ? "" : " ") + std::to_string(party.value);
    summary_.preview.push_back({to_text(touchpoint.at), std::string(to_text(touchpoint.channel)),
                                touchpoint.direction, numbers, touchpoint.subject});
  }

  store::Store& store_;
  const TouchImportChoices& choices_;
  const OwnAddresses& own_;
  HistoryAddresses& addresses_;
  const Environment& environment_;
  OperationId operation_;
  TouchImportSummary& summary_;
  KnownPeople people_;
  std::string file_;
};

std::int64_t count_of(std::uint64_t number) { return static_cast<std::int64_t>(number); }

}  // namespace

std::uint64_t TouchImportSummary::left_out_count() const {
  std::uint64_t all = 0;
  for (const auto& [reason, count] : left_out) all += count;
  return all;
}

void demand_basis(const TouchImportChoices& choices) {
  if (choices.with_text && text::trim(choices.basis).empty())
    throw Error(ErrorKind::usage,
                "texts are kept only for a reason; name it with --basis, or leave out --with-text");
  if (!choices.with_text && !choices.basis.empty())
    throw Error(ErrorKind::usage, "--basis says why texts are kept; ask for them with --with-text");
}

TouchImportSummary import_history(store::Store& store, const HistoryFiles& input,
                                  const TouchImportChoices& choices, const OwnAddresses& own,
                                  HistoryAddresses& addresses, const Environment& environment) {
  TouchImportSummary summary;
  summary.file = input.name;
  summary.format = history_importer_for(input).name;
  JournalledChange change(store, "touch import", environment);
  TouchSink sink(store, choices, own, addresses, environment, change.id(), summary);
  std::string digests;
  read_history(input, {choices.with_text, choices.zone}, environment, sink,
               [&](const std::string& file, std::string_view bytes) {
                 sink.begin_file(file);
                 digests += sha256_hex(bytes);
               });
  const store::Counts counts{{"touchpoints", count_of(summary.stored)},
                             {"on_file", count_of(summary.on_file)},
                             {"left_out", count_of(summary.left_out_count())},
                             {"rejected", count_of(summary.rejected.size())}};
  const std::string digest = input.files.size() == 1 ? digests : sha256_hex(digests);
  summary.is_repeated = store::ran_before(store, "touch import", digest);
  store::RunDraft run{"touch import", environment.now, input.name, digest, counts, {}};
  if (summary.stored > 0) {
    run.operation = change.id();
    store::record_run(store, run);
    stop_if_asked(environment);
    summary.operation = change.finish(counts);
  } else {
    change.discard();
    if (!environment.dry_run) store::record_run(store, run);
  }
  return summary;
}

}  // namespace kartei::operations
