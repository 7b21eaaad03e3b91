#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/error.hpp"
#include "operations/activity/activity_change.hpp"
#include "operations/deal/deal_words.hpp"
#include "operations/history/touch_change.hpp"
#include "operations/records/record_kind.hpp"
#include "store/delivered_records.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::span<const ColumnRole> activity_roles() {
  static const std::array roles{
      ColumnRole{"subject", {"subject", "Betreff", "title", "Titel", "Aufgabe", "task"}},
      ColumnRole{"kind", {"kind", "Art", "type", "Typ"}},
      ColumnRole{"note", {"note", "Notiz"}},
      ColumnRole{"from", {"from", "von", "Beginn", "start"}},
      ColumnRole{"until", {"until", "bis", "fällig", "fällig am", "due", "due date", "Ende"}},
      ColumnRole{"owner", {"owner", "Zuständig", "Betreuer"}},
      ColumnRole{"deal", {"deal", "Vorgang"}},
      ColumnRole{"state", {"state", "Status", "status", "erledigt", "done"}},
  };
  return roles;
}

std::span<const ColumnRole> touchpoint_roles() {
  static const std::array roles{
      ColumnRole{"at", {"at", "Zeitpunkt", "Datum", "date", "Zeit", "when"}},
      ColumnRole{"channel", {"channel", "Kanal", "Art", "type"}},
      ColumnRole{"direction", {"direction", "Richtung"}},
      ColumnRole{"subject", {"subject", "Betreff", "title", "Titel"}},
      ColumnRole{"text", {"text", "Text", "Inhalt"}},
      ColumnRole{"basis", {"basis", "Grundlage"}},
      ColumnRole{"result", {"result", "Ergebnis"}},
      ColumnRole{"deal", {"deal", "Vorgang"}},
  };
  return roles;
}

std::vector<std::int64_t> numbers_of(std::span<const RecordParty> parties) {
  std::vector<std::int64_t> numbers;
  for (const RecordParty& party : parties) numbers.push_back(party.party.value);
  return numbers;
}

std::optional<std::int64_t> deal_of(const RecordSetting& setting, const RecordRow& row) {
  const auto cell = row.given("deal");
  return cell ? std::optional(named_deal(setting, *cell)) : std::nullopt;
}

class ActivityRecords final : public RecordKind {
 public:
  explicit ActivityRecords(const RecordSetting& setting) : setting_(setting) {}

  [[nodiscard]] std::string_view word() const override { return "activity"; }
  [[nodiscard]] std::span<const ColumnRole> roles() const override { return activity_roles(); }
  [[nodiscard]] std::string_view demanded() const override { return "subject"; }

  std::int64_t add(const RecordRow& row, std::span<const RecordParty> parties) override {
    demand_open(row);
    return put_activity(setting_.store, change_of(row, parties), setting_.environment, setting_.operation)
        .value;
  }

  /// What is closed here stays as it is.
  bool change(std::int64_t record, const RecordRow& row, std::span<const RecordParty> parties,
              std::span<const RecordParty> without) override {
    const auto known = store::find_activity(setting_.store, {record});
    if (!known || !known->is_open()) return false;
    demand_open(row);
    ActivityChange wanted = change_of(row, parties);
    wanted.without = numbers_of(without);
    return change_activity(setting_.store, known->id, wanted, setting_.environment, setting_.operation);
  }

  [[nodiscard]] bool has_party(std::int64_t record, const RecordParty& party) const override {
    const auto parties = store::parties_of_activity(setting_.store, {record});
    return std::ranges::find(parties, party.party) != parties.end();
  }

 private:
  static void demand_open(const RecordRow& row) {
    const std::string state = text::fold_ae(row.cell("state"));
    if (state.empty() || state == "open" || state == "offen" || state == "nein" || state == "no") return;
    throw Error(
        ErrorKind::usage,
        fmt::format("state '{}': only what is open is an activity; import what is done as touchpoints, and "
                    "close what is here with kartei activity done",
                    row.cell("state")));
  }

  [[nodiscard]] ActivityChange change_of(const RecordRow& row, std::span<const RecordParty> parties) const {
    ActivityChange change;
    change.words.subject = row.given("subject");
    change.words.kind = row.given("kind");
    change.words.note = row.given("note");
    change.words.from = row.given("from");
    change.words.until = row.given("until");
    if (row.says("owner") && !row.cell("owner").empty())
      change.words.owner = OwnerWord{row.cell("owner"), setting_.takes_new_owners};
    change.words.deal = deal_of(setting_, row);
    change.parties = numbers_of(parties);
    return change;
  }

  const RecordSetting& setting_;
};

class TouchpointRecords final : public RecordKind {
 public:
  explicit TouchpointRecords(const RecordSetting& setting) : setting_(setting) {}

  [[nodiscard]] std::string_view word() const override { return "touchpoint"; }
  [[nodiscard]] std::span<const ColumnRole> roles() const override { return touchpoint_roles(); }
  [[nodiscard]] std::string_view demanded() const override { return "at"; }

  std::int64_t add(const RecordRow& row, std::span<const RecordParty> parties) override {
    TouchChange wanted = change_of(row, parties);
    wanted.words.channel = row.cell("channel");  // an empty one is none: nobody knows how it went
    return put_touchpoint(setting_.store, wanted, "list", setting_.environment, setting_.operation).value;
  }

  bool change(std::int64_t record, const RecordRow& row, std::span<const RecordParty> parties,
              std::span<const RecordParty> without) override {
    if (!store::find_touchpoint(setting_.store, {record})) return false;
    TouchChange wanted = change_of(row, parties);
    wanted.without = numbers_of(without);
    return change_touchpoint(setting_.store, {record}, wanted, setting_.environment, setting_.operation);
  }

  [[nodiscard]] bool has_party(std::int64_t record, const RecordParty& party) const override {
    const auto parties = store::parties_of_touchpoint(setting_.store, {record});
    return std::ranges::find(parties, party.party) != parties.end();
  }

 private:
  [[nodiscard]] TouchChange change_of(const RecordRow& row, std::span<const RecordParty> parties) const {
    TouchChange change;
    change.words.channel = row.given("channel");
    if (row.says("direction") && !row.cell("direction").empty())
      change.words.direction = row.cell("direction");
    change.words.at = row.given("at");
    change.words.subject = row.given("subject");
    change.words.text = row.given("text");
    change.words.basis = row.given("basis");
    change.words.result = row.given("result");
    change.words.deal = deal_of(setting_, row);
    change.parties = numbers_of(parties);
    return change;
  }

  const RecordSetting& setting_;
};

}  // namespace

std::unique_ptr<RecordKind> activity_records(const RecordSetting& setting) {
  return std::make_unique<ActivityRecords>(setting);
}

std::unique_ptr<RecordKind> touchpoint_records(const RecordSetting& setting) {
  return std::make_unique<TouchpointRecords>(setting);
}

std::int64_t named_deal(const RecordSetting& setting, const std::string& cell) {
  if (cell.empty()) return 0;
  if (const auto known = store::delivered_record(setting.store, {"deal", setting.source, cell}))
    return known_deal(setting.store, {known->record}).id.value;
  throw Error(ErrorKind::usage,
              fmt::format("deal '{}': no list of deals of {} brought one of that key; import the "
                          "deals first",
                          cell, setting.source));
}

}  // namespace kartei::operations
